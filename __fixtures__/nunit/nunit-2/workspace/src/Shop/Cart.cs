using System;
using System.Collections.Generic;

namespace Shop
{
    public class Cart
    {
        private readonly Dictionary<string, int> lines = new Dictionary<string, int>();

        public void Add(string article, int count)
        {
            if (count <= 0)
                throw new ArgumentOutOfRangeException("count");
            int before;
            lines.TryGetValue(article, out before);
            lines[article] = before + count;
        }

        public int Count(string article)
        {
            return lines[article];
        }

        public decimal Total(decimal price)
        {
            decimal total = 0;
            foreach (var line in lines)
                total += line.Value * price;
            return total;
        }
    }
}
