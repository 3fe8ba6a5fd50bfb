namespace Digest.Pictures;

/// <summary>JPEG (ITU-T T.81): tables, frame and scans are copied; every application segment and comment is left out, and whatever stands behind the end.
/// Of JFIF and Adobe's segment, which tell how colours are stored, fresh ones are written; colour profiles go, since they name devices.</summary>
internal static class Jpeg
{
    private const int Rst0 = 0xD0, Rst7 = 0xD7, Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, App0 = 0xE0, App1 = 0xE1, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <summary>Programs make about ten.</summary>
    private const int MostScans = 200;

    private static readonly byte[] Jfif = [0xFF, App0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    private sealed class State(int length) : IDisposable
    {
        public readonly MemoryStream Kept = new(length);
        public (int Width, int Height, int Components)? Frame;
        public bool HasJfif;
        public int Scans;
        public byte? AdobeTransform;
        public int Turn = 1;

        public void Dispose() => Kept.Dispose();
    }

    public static Stripped Strip(byte[] bytes)
    {
        var file = new Cursor(bytes);
        using var state = new State(bytes.Length);
        file.Take(2);
        while (true)
        {
            int marker = Marker(file);
            if (marker == Eoi) { break; }
            if (marker is (>= Rst0 and <= Soi) or 0x01) { continue; }
            Segment(file, marker, state);
        }
        if (state.Frame is not { } frame || state.Scans == 0) { throw PictureFault.Damaged("it has no picture in it"); }
        return new Stripped(frame.Width, frame.Height, Write(state), state.Turn, frame.Components is 1 or 3);
    }

    /// <summary>The next marker; stray bytes before it are skipped, as decoders do.</summary>
    private static int Marker(Cursor file)
    {
        while (true)
        {
            if (file.Byte() != 0xFF) { continue; }
            int marker = 0xFF;
            while (marker == 0xFF) { marker = file.Byte(); }
            if (marker != 0) { return marker; }
        }
    }

    private static void Segment(Cursor file, int marker, State state)
    {
        var data = file.Take(file.Big16() - 2);
        switch (marker)
        {
            case App1 when data.Length > 6 && data[..4].SequenceEqual("Exif"u8): state.Turn = Orientation.In(data[6..]); return;
            case App0 when data.StartsWith("JFIF"u8): state.HasJfif = true; return;
            case App14 when data.StartsWith("Adobe"u8) && data.Length >= 12: state.AdobeTransform = data[11]; return;
            case (>= App0 and <= App15) or Comment: return;
            case 0xC0 or 0xC1 or 0xC2: Frame(data, state); break;
            case 0xC4 or 0xDB or 0xDD or 0xDC: break;
            case Sos: break;
            default: throw PictureFault.Unknown("is a rare kind of JPEG that browsers do not show");
        }
        state.Kept.WriteByte(0xFF);
        state.Kept.WriteByte((byte)marker);
        state.Kept.WriteByte((byte)((data.Length + 2) >> 8));
        state.Kept.WriteByte((byte)(data.Length + 2));
        state.Kept.Write(data);
        if (marker == Sos) { Scan(file, state); }
    }

    private static void Frame(ReadOnlySpan<byte> data, State state)
    {
        if (state.Frame is not null) { throw PictureFault.Damaged("it has two frames"); }
        if (data.Length < 6 || data.Length != 6 + (3 * data[5]) || data[5] is not (1 or 3 or 4)) { throw PictureFault.Damaged("its frame makes no sense"); }
        state.Frame = ((data[3] << 8) | data[4], (data[1] << 8) | data[2], data[5]);
    }

    /// <summary>The coded picture: up to the next marker that does not belong to it.</summary>
    private static void Scan(Cursor file, State state)
    {
        if (state.Frame is null) { throw PictureFault.Damaged("a scan stands before its frame"); }
        if (++state.Scans > MostScans) { throw PictureFault.Unknown("is a JPEG in so many passes that browsers take minutes to show it"); }
        while (true)
        {
            state.Kept.Write(file.Before(0xFF));
            file.Take(1);
            byte next = file.Byte();
            if (next == 0xFF) { file.Back(1); continue; }
            if (next is not (0 or (>= Rst0 and <= Rst7))) { file.Back(2); return; }
            state.Kept.WriteByte(0xFF);
            state.Kept.WriteByte(next);
        }
    }

    private static byte[] Write(State state)
    {
        using var whole = new MemoryStream((int)state.Kept.Length + 64);
        whole.Write([0xFF, Soi]);
        if (state.HasJfif) { whole.Write(Jfif); }
        if (state.Turn > 1)
        {
            byte[] tiff = Orientation.Tiff(state.Turn);
            whole.Write([0xFF, App1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff]);
        }
        if (state.AdobeTransform is { } transform) { whole.Write([0xFF, App14, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]); }
        state.Kept.WriteTo(whole);
        whole.Write([0xFF, Eoi]);
        return whole.ToArray();
    }
}
