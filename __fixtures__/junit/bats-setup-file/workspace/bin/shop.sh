price() {
  case $1 in
  tea) echo 350 ;;
  cup) echo 900 ;;
  *) echo "no price for <$1>" >&2 && return 4 ;;
  esac
}
