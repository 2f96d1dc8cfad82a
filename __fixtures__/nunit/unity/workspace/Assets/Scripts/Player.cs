namespace Game
{
    public class Player
    {
        public int Health { get; private set; } = 100;

        public void Hit(int damage)
        {
            Health -= damage / 2;
        }
    }
}
