using System.Globalization;

namespace Edtf.Model;

/// <summary>How the difference to UTC was written.</summary>
internal enum ZoneForm
{
    /// <summary>Not at all: local time.</summary>
    None,

    /// <summary><c>Z</c></summary>
    Utc,

    /// <summary><c>-04</c></summary>
    Hours,

    /// <summary><c>+04:30</c></summary>
    HoursAndMinutes,
}

/// <summary>
/// The time of a day, as written; it never moves a date to another day. The offset is local time minus UTC, in minutes; 0 without a zone.
/// </summary>
internal readonly record struct ClockTime(int Hour, int Minute, int Second, ZoneForm Zone, int OffsetMinutes)
{
    public string LocalText => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}");

    public string OffsetText
    {
        get
        {
            int minutes = Math.Abs(OffsetMinutes);
            string hours = string.Create(CultureInfo.InvariantCulture, $"{(OffsetMinutes < 0 ? '-' : '+')}{minutes / 60:00}");
            return Zone == ZoneForm.Hours ? hours : string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes % 60:00}");
        }
    }

    public override string ToString() => LocalText + (Zone switch
    {
        ZoneForm.None => "",
        ZoneForm.Utc => "Z",
        _ => OffsetText,
    });
}
