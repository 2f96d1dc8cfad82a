using NUnit.Framework;

namespace Shop.Tests;

[TestFixture]
public class StockTests
{
    [OneTimeSetUp]
    public void OpenDatabase()
    {
        throw new InvalidOperationException("no database at db.example:5432"); // HERE(StockTests)
    }

    [Test]
    public void Reserves() { }
}

[TestFixture]
public class DeliveryTests
{
    [OneTimeTearDown]
    public void CloseDatabase()
    {
        throw new InvalidOperationException("2 orders are left open"); // HERE(DeliveryTests)
    }

    [Test]
    public void Ships() { }
}

[TestFixture("EUR")]
[TestFixture("USD")]
public class PriceTests(string currency)
{
    [Test]
    public void IsInEuros()
    {
        Assert.That(currency, Is.EqualTo("EUR")); // HERE(IsInEuros)
    }
}
