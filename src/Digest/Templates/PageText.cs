using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace Digest.Templates;

/// <summary>What templates have written of a page: one buffer that grows, borrowed until the page is made.</summary>
internal sealed class PageText() : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Characters. A digest's largest pages have a few million.</summary>
    private const int Most = 100_000_000;
    private char[] buffer = ArrayPool<char>.Shared.Rent(32_768);
    private int length;

    public override Encoding Encoding => Encoding.Unicode;
    public ReadOnlySpan<char> Written => buffer.AsSpan(0, length);
    public override string ToString() => Written.ToString();

    public override void Write(char value)
    {
        if (length == buffer.Length) { Grow(1); }
        buffer[length++] = value;
    }

    public override void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > buffer.Length - length) { Grow(text.Length); }
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    /// <summary>Text that is no HTML.</summary>
    public void WriteEncoded(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (buffer.Length - length < text.Length) { Grow(text.Length); }
            var status = Template.Encoder.Encode(text, buffer.AsSpan(length), out int read, out int written);
            length += written;
            text = text[read..];
            if (status == OperationStatus.DestinationTooSmall) { Grow(text.Length + 16); }
        }
    }

    public override void Write(string? value) => Write(value.AsSpan());
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    private void Grow(int more)
    {
        if ((long)length + more > Most) { throw new InvalidOperationException($"it prints more than {Most / 1_000_000} million characters"); }
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, (int)Math.Min(buffer.Length * 2L, Most)));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(buffer);
        buffer = larger;
    }

    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0) { ArrayPool<char>.Shared.Return(buffer); }
        (buffer, length) = ([], 0);
        base.Dispose(disposing);
    }
}

/// <summary>A page's content as the layout sees it: HTML that is there already and is copied, not made a text of.</summary>
internal sealed class ContentValue(PageText content) : FluidValue
{
    public override FluidValues Type => FluidValues.String;
    public override bool Equals(FluidValue? other) => other is not null && other.Type == FluidValues.String && content.Written.SequenceEqual(other.ToStringValue());
    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);
    public override int GetHashCode() => content.GetHashCode();
    public override bool ToBooleanValue() => true;
    public override decimal ToNumberValue() => 0;
    public override string ToStringValue() => content.ToString();
    public override object ToObjectValue() => content.ToString();

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(content.Written);
        return ValueTask.CompletedTask;
    }
}
