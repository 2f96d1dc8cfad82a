using NUnit.Framework;

namespace Game.Tests
{
    public class PlayerTests
    {
        [Test]
        public void StartsWithFullHealth()
        {
            Assert.AreEqual(100, new Player().Health);
        }

        [Test]
        public void LosesHealth()
        {
            var player = new Player();
            player.Hit(30);
            Assert.AreEqual(70, player.Health); // HERE(LosesHealth)
        }
    }
}
