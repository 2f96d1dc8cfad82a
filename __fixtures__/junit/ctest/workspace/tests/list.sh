case $1 in
price) echo "tea 3.50" && exit 3 ;;
warehouse) echo "no warehouse here" && exit 77 ;;
forever) echo "asking the warehouse ..." && sleep 20 ;;
esac
