using Xunit;

namespace Edtf.Tests;

/// <summary>
/// The examples of the Library of Congress's specification (4 February 2019) and some of every production that it leaves without one:
/// text, level, earliest day, latest day, shape. "-" stands for no bound.
/// </summary>
public class EdtfExamples
{
    public static readonly TheoryData<string, int, string, string, EdtfShape> Valid = new()
    {
        { "1985-04-12", 0, "1985-04-12", "1985-04-12", EdtfShape.Day },
        { "1985-04", 0, "1985-04-01", "1985-04-30", EdtfShape.Month },
        { "1985", 0, "1985-01-01", "1985-12-31", EdtfShape.Year },
        { "0000", 0, "0000-01-01", "0000-12-31", EdtfShape.Year },
        { "2000-02-29", 0, "2000-02-29", "2000-02-29", EdtfShape.Day },
        { "1985-04-12T23:20:30", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "1985-04-12T23:20:30Z", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "1985-04-12T23:20:30-04", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "1985-04-12T23:20:30+04:30", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "1964/2008", 0, "1964-01-01", "2008-12-31", EdtfShape.Interval },
        { "2004-06/2006-08", 0, "2004-06-01", "2006-08-31", EdtfShape.Interval },
        { "2004-02-01/2005-02-08", 0, "2004-02-01", "2005-02-08", EdtfShape.Interval },
        { "2004-02-01/2005-02", 0, "2004-02-01", "2005-02-28", EdtfShape.Interval },
        { "2004-02-01/2005", 0, "2004-02-01", "2005-12-31", EdtfShape.Interval },
        { "2005/2006-02", 0, "2005-01-01", "2006-02-28", EdtfShape.Interval },
        { "2004-06/2004", 0, "2004-06-01", "2004-12-31", EdtfShape.Interval },

        { "Y170000002", 1, "170000002-01-01", "170000002-12-31", EdtfShape.LongYear },
        { "Y-170000002", 1, "-170000002-01-01", "-170000002-12-31", EdtfShape.LongYear },
        { "2001-21", 1, "2001-03-01", "2001-05-31", EdtfShape.Season },
        { "2001-22", 1, "2001-06-01", "2001-08-31", EdtfShape.Season },
        { "2001-23", 1, "2001-09-01", "2001-11-30", EdtfShape.Season },
        { "2003-24", 1, "2003-12-01", "2004-02-29", EdtfShape.Season },
        { "2001-21~", 1, "2001-03-01", "2001-05-31", EdtfShape.Season },
        { "1984?", 1, "1984-01-01", "1984-12-31", EdtfShape.Year },
        { "2004-06~", 1, "2004-06-01", "2004-06-30", EdtfShape.Month },
        { "2004-06-11%", 1, "2004-06-11", "2004-06-11", EdtfShape.Day },
        { "201X", 1, "2010-01-01", "2019-12-31", EdtfShape.Decade },
        { "20XX", 1, "2000-01-01", "2099-12-31", EdtfShape.Century },
        { "16XX~", 1, "1600-01-01", "1699-12-31", EdtfShape.Century },
        { "2004-XX", 1, "2004-01-01", "2004-12-31", EdtfShape.Unspecified },
        { "1985-04-XX", 1, "1985-04-01", "1985-04-30", EdtfShape.Unspecified },
        { "1985-XX-XX", 1, "1985-01-01", "1985-12-31", EdtfShape.Unspecified },
        { "1985-04-12/..", 1, "1985-04-12", "-", EdtfShape.After },
        { "1985-04/..", 1, "1985-04-01", "-", EdtfShape.After },
        { "1985/..", 1, "1985-01-01", "-", EdtfShape.After },
        { "../1985-04-12", 1, "-", "1985-04-12", EdtfShape.Before },
        { "../1985-04", 1, "-", "1985-04-30", EdtfShape.Before },
        { "../1985", 1, "-", "1985-12-31", EdtfShape.Before },
        { "1985-04-12/", 1, "1985-04-12", "-", EdtfShape.After },
        { "1985-04/", 1, "1985-04-01", "-", EdtfShape.After },
        { "1985/", 1, "1985-01-01", "-", EdtfShape.After },
        { "/1985-04-12", 1, "-", "1985-04-12", EdtfShape.Before },
        { "/1985-04", 1, "-", "1985-04-30", EdtfShape.Before },
        { "/1985", 1, "-", "1985-12-31", EdtfShape.Before },
        { "1984~/2004-06", 1, "1984-01-01", "2004-06-30", EdtfShape.Interval },
        { "1984/2004-06~", 1, "1984-01-01", "2004-06-30", EdtfShape.Interval },
        { "1984~/2004~", 1, "1984-01-01", "2004-12-31", EdtfShape.Interval },
        { "1984?/2004%", 1, "1984-01-01", "2004-12-31", EdtfShape.Interval },
        { "1984-06?/2004-08?", 1, "1984-06-01", "2004-08-31", EdtfShape.Interval },
        { "1984-06-02?/2004-08-08~", 1, "1984-06-02", "2004-08-08", EdtfShape.Interval },
        { "-1985", 1, "-1985-01-01", "-1985-12-31", EdtfShape.Year },
        { "-0004-02-29", 1, "-0004-02-29", "-0004-02-29", EdtfShape.Day },
        { "-0044/0014", 1, "-0044-01-01", "0014-12-31", EdtfShape.Interval },

        { "-1985-04", 1, "-1985-04-01", "-1985-04-30", EdtfShape.Month },
        { "-1985-04-12T23:20:30Z", 1, "-1985-04-12", "-1985-04-12", EdtfShape.DateTime },
        { "-2001-21", 1, "-2001-03-01", "-2001-05-31", EdtfShape.Season },
        { "-1985/..", 1, "-1985-01-01", "-", EdtfShape.After },
        { "Y-170000002?", 1, "-170000002-01-01", "-170000002-12-31", EdtfShape.LongYear },
        { "1985-04-12T00:00:00+00:00", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "1985-04-12T23:59:59-23:59", 0, "1985-04-12", "1985-04-12", EdtfShape.DateTime },
        { "19XX-XX", 2, "1900-01-01", "1999-12-31", EdtfShape.Unspecified },
        { "201X-XX-XX", 2, "2010-01-01", "2019-12-31", EdtfShape.Unspecified },
        { "1985-XX-12", 2, "1985-01-12", "1985-12-12", EdtfShape.Unspecified },
        { "1985-02-XX", 1, "1985-02-01", "1985-02-28", EdtfShape.Unspecified },
        { "1984-02-XX", 1, "1984-02-01", "1984-02-29", EdtfShape.Unspecified },
        { "198X-02-XX", 2, "1980-02-01", "1989-02-28", EdtfShape.Unspecified },
        { "X0X0-0X-X1", 2, "0000-01-01", "9090-09-21", EdtfShape.Unspecified },
        { "1984?/2004-06~", 1, "1984-01-01", "2004-06-30", EdtfShape.Interval },
        { "2001-33/2001-34", 2, "2001-01-01", "2001-06-30", EdtfShape.Interval },
        { "19XX~/200X?", 2, "1900-01-01", "2009-12-31", EdtfShape.Interval },
        { "Y-17E7/-0044", 2, "-170000000-01-01", "-0044-12-31", EdtfShape.Interval },
        { "Y17E8", 2, "1700000000-01-01", "1700000000-12-31", EdtfShape.LongYear },
        { "Y1E15", 2, "1000000000000000-01-01", "1000000000000000-12-31", EdtfShape.LongYear },
        { "Y-3388E2S3", 2, "-338999-01-01", "-338000-12-31", EdtfShape.LongYear },
        { "1950S1", 2, "1000-01-01", "1999-12-31", EdtfShape.Unspecified },
        { "1950S4", 2, "1950-01-01", "1950-12-31", EdtfShape.Unspecified },
        { "[1667-05..1668,1670~]", 2, "1667-05-01", "1670-12-31", EdtfShape.OneOf },
        { "{..1667-05,1668,1670..}", 2, "-", "-", EdtfShape.AllOf },
        { "[2001-21,199X,Y17E7]", 2, "1990-01-01", "170000000-12-31", EdtfShape.OneOf },
        { "2004-~06", 2, "2004-06-01", "2004-06-30", EdtfShape.Month },
        { "2004?-06", 2, "2004-06-01", "2004-06-30", EdtfShape.Month },
        { "Y-17E7", 2, "-170000000-01-01", "-170000000-12-31", EdtfShape.LongYear },
        { "Y9999999999999999", 1, "9999999999999999-01-01", "9999999999999999-12-31", EdtfShape.LongYear },
        { "1950S2", 2, "1900-01-01", "1999-12-31", EdtfShape.Unspecified },
        { "-1950S2", 2, "-1999-01-01", "-1900-12-31", EdtfShape.Unspecified },
        { "Y171010000S3", 2, "171000000-01-01", "171999999-12-31", EdtfShape.LongYear },
        { "Y3388E2S3", 2, "338000-01-01", "338999-12-31", EdtfShape.LongYear },
        { "2001-34", 2, "2001-04-01", "2001-06-30", EdtfShape.Season },
        { "2001-25", 2, "2001-03-01", "2001-05-31", EdtfShape.Season },
        { "2001-29", 2, "2001-09-01", "2001-11-30", EdtfShape.Season },
        { "2001-30", 2, "2001-12-01", "2002-02-28", EdtfShape.Season },
        { "2001-32", 2, "2001-06-01", "2001-08-31", EdtfShape.Season },
        { "2001-36", 2, "2001-10-01", "2001-12-31", EdtfShape.Season },
        { "2001-39", 2, "2001-09-01", "2001-12-31", EdtfShape.Season },
        { "2001-41", 2, "2001-07-01", "2001-12-31", EdtfShape.Season },
        { "2001-21/2003-22", 2, "2001-03-01", "2003-08-31", EdtfShape.Interval },
        { "[1667,1668,1670..1672]", 2, "1667-01-01", "1672-12-31", EdtfShape.OneOf },
        { "[1667,1668, 1670..1672]", 2, "1667-01-01", "1672-12-31", EdtfShape.OneOf },
        { "[..1760-12-03]", 2, "-", "1760-12-03", EdtfShape.Before },
        { "[1760-12..]", 2, "1760-12-01", "-", EdtfShape.After },
        { "[1760-01,1760-02,1760-12..]", 2, "1760-01-01", "-", EdtfShape.OneOf },
        { "[1667,1760-12]", 2, "1667-01-01", "1760-12-31", EdtfShape.OneOf },
        { "[1760,1667]", 2, "1667-01-01", "1760-12-31", EdtfShape.OneOf },
        { "[..1984]", 2, "-", "1984-12-31", EdtfShape.Before },
        { "[..1667,1670]", 2, "-", "1670-12-31", EdtfShape.OneOf },
        { "[..2022-05]", 2, "-", "2022-05-31", EdtfShape.Before },
        { "[2022-05..2022-08-31]", 2, "2022-05-01", "2022-08-31", EdtfShape.Between },
        { "{1667,1668,1670..1672}", 2, "1667-01-01", "1672-12-31", EdtfShape.AllOf },
        { "{1960,1961-12}", 2, "1960-01-01", "1961-12-31", EdtfShape.AllOf },
        { "{..1984}", 2, "-", "1984-12-31", EdtfShape.AllOf },
        { "{1984..1986}", 2, "1984-01-01", "1986-12-31", EdtfShape.AllOf },
        { "2004-06~-11", 2, "2004-06-11", "2004-06-11", EdtfShape.Day },
        { "2004?-06-11", 2, "2004-06-11", "2004-06-11", EdtfShape.Day },
        { "?2004-06-~11", 2, "2004-06-11", "2004-06-11", EdtfShape.Day },
        { "2004-%06-11", 2, "2004-06-11", "2004-06-11", EdtfShape.Day },
        { "156X-12-25", 2, "1560-12-25", "1569-12-25", EdtfShape.Unspecified },
        { "15XX-12-25", 2, "1500-12-25", "1599-12-25", EdtfShape.Unspecified },
        { "15XX-02-29", 2, "1504-02-29", "1596-02-29", EdtfShape.Unspecified },
        { "XXXX-12-XX", 2, "-", "-", EdtfShape.Unspecified },
        { "-XXXX", 2, "-", "-0001-12-31", EdtfShape.Unspecified },
        { "-0X00", 2, "-0900-01-01", "-0100-12-31", EdtfShape.Unspecified },
        { "-00XX", 1, "-0099-01-01", "-0001-12-31", EdtfShape.Century },
        { "1XXX-XX", 2, "1000-01-01", "1999-12-31", EdtfShape.Unspecified },
        { "1XXX-12", 2, "1000-12-01", "1999-12-31", EdtfShape.Unspecified },
        { "1984-1X", 2, "1984-10-01", "1984-12-31", EdtfShape.Unspecified },
        { "1984-X2-3X", 2, "1984-12-30", "1984-12-31", EdtfShape.Unspecified },
        { "2004-02-2X", 2, "2004-02-20", "2004-02-29", EdtfShape.Unspecified },
        { "2004-06-~01/2004-06-~20", 2, "2004-06-01", "2004-06-20", EdtfShape.Interval },
        { "2004-06-XX/2004-07-03", 2, "2004-06-01", "2004-07-03", EdtfShape.Interval },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_valid_text_has_its_level_bounds_and_shape(string text, int level, string earliest, string latest, EdtfShape shape)
    {
        EdtfDate date = EdtfDate.Parse(text);

        Assert.Equal(
            (level, earliest, latest, shape),
            (date.Level, date.Earliest?.ToString() ?? "-", date.Latest?.ToString() ?? "-", date.Shape));
    }

    public static TheoryData<string> Texts => [.. Valid.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_valid_text_is_its_own_canonical_text_but_for_spaces(string text)
    {
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), EdtfDate.Parse(text).ToString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_beginning_of_a_valid_text_throws(string text)
    {
        for (int length = 0; length < text.Length; length++)
        {
            bool valid = EdtfDate.TryParse(text.AsSpan(0, length), out EdtfDate? date, out EdtfError error);

            Assert.Equal(valid, date is not null);
            Assert.True(valid || (error.Column <= length && error.Expected.Length > 0), text[..length]);
        }
    }
}
