namespace Shop;

public class Cart
{
    private readonly Dictionary<string, int> lines = new();

    public void Add(string article, int count)
    {
        if (count <= 0)
            throw new ArgumentOutOfRangeException(nameof(count));
        lines[article] = lines.GetValueOrDefault(article) + count;
    }

    public int Count(string article) => lines[article];

    public decimal Total(decimal price) => lines.Values.Sum() * price;
}
