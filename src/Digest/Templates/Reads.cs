using Fluid.Values;

namespace Digest.Templates;

/// <summary>What a partial asked of its view while it was printed. Another view that answers the same gives the same print.</summary>
internal sealed class Reads
{
    private readonly List<(string Name, object? Value)> all = [];

    public void Add(string name, object? value)
    {
        foreach (var read in all) { if (read.Name == name) { return; } }
        all.Add((name, value));
    }

    public bool AreThoseOf(View view)
    {
        foreach (var (name, value) in all)
        {
            if (!view.TryGet(name, out object? found) || !IsSame(value, found)) { return false; }
        }
        return true;
    }

    private static bool IsSame(object? a, object? b) => ReferenceEquals(a, b) || (a, b) switch
    {
        (string one, string other) => one == other,
        (Html one, Html other) => one.Text == other.Text,
        (bool one, bool other) => one == other,
        (int one, int other) => one == other,
        (long one, long other) => one == other,
        // A list becomes the values of a template when it is first asked for.
        (ArrayValue one, IReadOnlyCollection<object?> other) => one.Values.Count == 0 && other.Count == 0,
        (IReadOnlyCollection<object?> one, IReadOnlyCollection<object?> other) => one.Count == 0 && other.Count == 0,
        _ => false,
    };
}
