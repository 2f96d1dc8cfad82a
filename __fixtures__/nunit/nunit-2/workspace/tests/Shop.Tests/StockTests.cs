using System;
using NUnit.Framework;

namespace Shop.Tests
{
    [TestFixture]
    public class StockTests
    {
        [TestFixtureSetUp]
        public void OpenDatabase()
        {
            throw new InvalidOperationException("no database at db.example:5432"); // HERE(StockTests: failed)
        }

        [Test]
        public void Reserves() // HERE(Reserves)
        {
        }

        [Test]
        public void Releases() // HERE(Releases)
        {
        }
    }

    [TestFixture]
    public class DeliveryTests // HERE(DeliveryTests)
    {
        [TestFixtureTearDown]
        public void CloseDatabase()
        {
            throw new InvalidOperationException("2 orders are left open");
        }

        [Test]
        public void Ships()
        {
        }
    }

    [TestFixture("EUR")]
    [TestFixture("USD")]
    public class PriceTests
    {
        private readonly string currency;

        public PriceTests(string currency)
        {
            this.currency = currency;
        }

        [Test]
        public void IsInEuros()
        {
            Assert.AreEqual("EUR", currency); // HERE(PriceTests("USD") > IsInEuros)
        }
    }

    [TestFixture(typeof(int))]
    [TestFixture(typeof(string))]
    public class ListTests<T>
    {
        [Test]
        public void HoldsNumbers()
        {
            Assert.AreEqual(typeof(int), typeof(T)); // HERE(HoldsNumbers)
        }
    }
}
