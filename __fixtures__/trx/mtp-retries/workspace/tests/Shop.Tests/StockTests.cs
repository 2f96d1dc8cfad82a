using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Shop.Tests;

[TestClass]
public class StockTests
{
    [TestMethod]
    public void Reserves() { }

    [TestMethod]
    public void Releases()
    {
        Assert.IsTrue(Stock.Release("tea"), "a lock was held"); // HERE(Releases)
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Counts(int count)
    {
        Assert.AreEqual(2, count); // HERE(Counts (1))
    }
}
