namespace Digest.Templates;

/// <summary>HTML that the generator made and vouches for: printed as it is. Every other text is encoded.</summary>
internal readonly record struct Html(string Text)
{
    public override string ToString() => Text;
}

/// <summary>What a template sees: names and values. A template that asks for a name that is not here fails with file and line.</summary>
/// <remarks>Values: null, string, <see cref="Html"/>, bool, int, long, <see cref="View"/>, lists of these, and a <see cref="Lazy{T}"/> of one, made when it is first asked for. Names are snake_case.</remarks>
internal sealed class View
{
    // A view has some dozen names: going through them is quicker than hashing, and takes half the memory.
    private (string Name, object? Value)[] values;
    private int count;

    public View() : this(8) { }

    /// <param name="names">How many there will be, more or less.</param>
    public View(int names) => values = new (string, object?)[names];

    /// <summary>What partials made of it; null for a view that one page alone shows.</summary>
    public Prints? Prints { get; init; }

    /// <exception cref="KeyNotFoundException">Asked for a name that is not here.</exception>
    public object? this[string name]
    {
        get => TryGet(name, out object? value) ? value : throw new KeyNotFoundException($"A view has no '{name}'");
        set
        {
            int at = IndexOf(name);
            if (at >= 0) { values[at].Value = value; return; }
            if (count == values.Length) { Array.Resize(ref values, count * 2); }
            values[count++] = (name, value);
        }
    }

    /// <summary>A value that is seldom asked for.</summary>
    public static Lazy<object?> Later(Func<object?> make) => new(make, LazyThreadSafetyMode.PublicationOnly);

    public IEnumerable<string> Names => values.Take(count).Select(value => value.Name);

    public bool TryGet(string name, out object? value)
    {
        int at = IndexOf(name);
        value = at < 0 ? null : values[at].Value;
        if (value is Lazy<object?> made) { values[at].Value = value = made.Value; }
        return at >= 0;
    }

    /// <summary>The same names and values, to which others are added.</summary>
    public View With(int more)
    {
        var copy = new View(count + more) { count = count };
        Array.Copy(values, copy.values, count);
        return copy;
    }

    /// <summary>The same, for many pages.</summary>
    public View Shared()
    {
        var copy = new View(count) { count = count, Prints = new Prints() };
        Array.Copy(values, copy.values, count);
        return copy;
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < count; i++)
        {
            if (ReferenceEquals(values[i].Name, name)) { return i; }
        }
        for (int i = 0; i < count; i++)
        {
            if (values[i].Name == name) { return i; }
        }
        return -1;
    }
}

/// <summary>What partials made of a view that many pages show. For any number of threads.</summary>
internal sealed class Prints
{
    private (Template Partial, string With, string Text)[] all = [];

    /// <param name="with">The partial's other arguments.</param>
    /// <returns>Null where it was not printed so yet.</returns>
    public string? Of(Template partial, string with)
    {
        foreach (var print in all)
        {
            if (ReferenceEquals(print.Partial, partial) && print.With == with) { return print.Text; }
        }
        return null;
    }

    /// <summary>Two threads may print the same; one print is as good as the other.</summary>
    public void Keep(Template partial, string with, string text) => all = [.. all, (partial, with, text)];
}
