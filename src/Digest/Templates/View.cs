namespace Digest.Templates;

/// <summary>HTML that the generator made and vouches for: printed as it is. Every other text is encoded.</summary>
internal readonly record struct Html(string Text)
{
    public override string ToString() => Text;
}

/// <summary>What a template sees: names and values. A template that asks for a name that is not here fails with file and line.</summary>
/// <remarks>Values: null, string, <see cref="Html"/>, bool, int, long, <see cref="View"/>, lists of these. Names are snake_case.</remarks>
internal sealed class View
{
    // A view has some dozen names: going through them is quicker than hashing, and takes half the memory.
    private (string Name, object? Value)[] values = new (string, object?)[8];
    private int count;

    /// <exception cref="KeyNotFoundException">Asked for a name that is not here.</exception>
    public object? this[string name]
    {
        get => IndexOf(name) is >= 0 and var at ? values[at].Value : throw new KeyNotFoundException($"A view has no '{name}'");
        set
        {
            int at = IndexOf(name);
            if (at >= 0) { values[at].Value = value; return; }
            if (count == values.Length) { Array.Resize(ref values, count * 2); }
            values[count++] = (name, value);
        }
    }

    public IEnumerable<string> Names => values.Take(count).Select(value => value.Name);

    public bool TryGet(string name, out object? value)
    {
        int at = IndexOf(name);
        value = at < 0 ? null : values[at].Value;
        return at >= 0;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < count; i++)
        {
            if (values[i].Name == name) { return i; }
        }
        return -1;
    }
}
