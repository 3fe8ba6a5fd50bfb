using Digest.Model;
using Xunit;

namespace Digest.Tests.Outputs;

public class NamesStandInTheOrderOfTheirAlphabet
{
    /// <summary>Names in the order in which a reader of the language looks for them.</summary>
    [Theory]
    [InlineData("Ivanov", "Ёлка", "Иван", "Йосиф", "Каир")]
    [InlineData("Андрій", "Галина", "Ґанна", "Дарина", "Євген", "Жанна", "Ігор", "Їжак", "Йосип", "Катерина", "Юрій", "Яна")]
    [InlineData("Асан", "Әлия", "Болат", "Ғалым", "Дана", "Нұр", "Ұлан", "Яна")]
    [InlineData("آذر", "بهمن", "پروین", "تهران", "جواد", "چنار", "حسن", "رضا", "زهرا", "ژاله", "سعید", "کاوه", "گیتی", "لیلا", "یاسمن")]
    [InlineData("ئايشەم", "ئەركىن", "بارات", "پاتەم", "جامال", "ئۇيغۇر", "يۈسۈپ")]
    [InlineData("Ædan", "Ødegaard", "Œuvrard", "Zola")]
    [InlineData("Łódź", "Lodz 2", "Lodz 10", "Straße", "Strasser")]
    [InlineData("إبراهيم", "أحمد", "باسم", "هناء", "وليد", "ياسر")]
    public void As_those_who_write_so_expect_it(params string[] names) => Assert.Equal(names, names.Reverse().OrderBy(SortKey.Of, StringComparer.Ordinal));

    [Theory]
    [InlineData("Йосип", "й")]
    [InlineData("Ёлка", "е")]
    [InlineData("Їжак", "ї")]
    [InlineData("ئەركىن", "ە")]
    [InlineData("Œuvrard", "o")]
    [InlineData("Çelik", "c")]
    [InlineData("(The) Port", "(")]
    public void The_letter_above_them_is_the_one_they_begin_with(string name, string letter) => Assert.StartsWith(letter, SortKey.Letters(name), StringComparison.Ordinal);
}
