using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>A <see cref="View"/> as Fluid sees it: found by name through its own dictionary, so nothing is reflected upon.</summary>
internal sealed class ViewValue(View view, Reads? reads = null) : FluidValue
{
    private static readonly ArrayValue Empty = new([]);

    public View View => view;

    /// <summary>The value as the view has it, written down where somebody does so.</summary>
    /// <returns>False where the view has no such name.</returns>
    public bool TryGetRaw(string name, out object? value)
    {
        if (!view.TryGet(name, out value)) { return false; }
        reads?.Add(name, value);
        return true;
    }

    public override FluidValues Type => FluidValues.Object;

    /// <returns>False where the view has no such name.</returns>
    public bool TryGet(string name, out FluidValue value)
    {
        bool known = view.TryGet(name, out object? found);
        value = known ? Of(found) : NilValue.Instance;
        // A template asks a list for its size, then goes through it: its values are made once.
        if (value is ArrayValue && !ReferenceEquals(value, found)) { view[name] = value; }
        reads?.Add(name, value is ArrayValue ? value : found);
        return known;
    }

    public string Names() => string.Join(", ", view.Names.Order(StringComparer.Ordinal));

    /// <summary>"Did you mean", over the names that the view has.</summary>
    public string Help(string name) => NearName.In(view.Names, name) is { } near ? $"Did you mean '{near}'?" : Names() is { Length: > 0 } all ? $"It has: {all}." : "It is given nothing: what renders it hands values over, {% render 'name', claim: claim %}.";

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        TryGet(name, out var value) ? value : throw ((RenderContext)context).Fault($"There is no '{name}' here.", Help(name));

    public static FluidValue Of(object? value) => value switch
    {
        null => NilValue.Instance,
        FluidValue ready => ready,
        string text => StringValue.Create(text),
        Html html => new StringValue(html.Text, false),
        bool truth => truth ? BooleanValue.True : BooleanValue.False,
        int number => NumberValue.Create(number),
        decimal number => NumberValue.Create(number),
        long number => NumberValue.Create(number),
        View inner => new ViewValue(inner),
        IReadOnlyList<object?> list => List(list),
        IEnumerable list => List([.. list.Cast<object?>()]),
        _ => throw new ArgumentException($"A view holds no {value.GetType().Name}.", nameof(value)),
    };

    private static ArrayValue List(IReadOnlyList<object?> list)
    {
        if (list.Count == 0) { return Empty; }
        var values = new FluidValue[list.Count];
        for (int i = 0; i < values.Length; i++) { values[i] = Of(list[i]); }
        return new ArrayValue(values);
    }

    public override bool Equals(FluidValue? other) => other is ViewValue value && ReferenceEquals(value.ToObjectValue(), view);
    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);
    public override int GetHashCode() => view.GetHashCode();
    public override bool ToBooleanValue() => true;
    public override decimal ToNumberValue() => 0;
    public override string ToStringValue() => "";
    public override object ToObjectValue() => view;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) =>
        throw new InvalidOperationException($"a view cannot be printed; print one of its parts: {Names()}");
}
