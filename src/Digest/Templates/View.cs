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
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        get => values[name];
        set => values[name] = value;
    }

    public IEnumerable<string> Names => values.Keys;
    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}
