using System.Collections.Frozen;

namespace Digest.Checks.Wording;

/// <summary>English, as the checks of wording know it.</summary>
internal static class English
{
    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> From(int first, int step, string words) =>
        words.Split(' ').Select((word, index) => (word, index)).ToFrozenDictionary(pair => pair.word, pair => first + step * pair.index, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Forms(string families) => families.Split(", ").Select(family => family.Split(' '))
        .SelectMany(family => family.Select(form => (form, name: family[0]))).ToFrozenDictionary(pair => pair.form, pair => pair.name, StringComparer.Ordinal);

    private static readonly NumberWords Numbers = new()
    {
        Units = From(1, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        Tens = From(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
        Scales = new Dictionary<string, decimal> { ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["bn"] = 1_000_000_000 }.ToFrozenDictionary(),
        Vague = new Dictionary<string, decimal> { ["tens"] = 10, ["dozens"] = 12, ["scores"] = 20, ["hundreds"] = 100, ["thousands"] = 1000, ["millions"] = 1_000_000, ["billions"] = 1_000_000_000 }.ToFrozenDictionary(),
        Ordinals = From(1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        OrdinalEndings = Set("st nd rd th"),
        Implied = new Dictionary<string, int> { ["a"] = 1, ["an"] = 1, ["single"] = 1, ["sole"] = 1, ["once"] = 1, ["both"] = 2, ["pair"] = 2, ["couple"] = 2, ["twice"] = 2, ["double"] = 2, ["two"] = 2, ["triple"] = 3 }.ToFrozenDictionary(),
        Weak = Set("one first second"),
        Percent = new("percent/pct", "per cent"),
        Half = Set("half"),
        And = "and",
        Of = "of",
        Ranges = Set("to and or until through"),
        GroupMarks = ", '\u2009",
        DecimalMark = '.',
        Bounds = (new("over/exceeding/minimum", "at least", "more than", "in excess of", "upwards of"), new("under/nearly/almost/maximum", "at most", "up to", "fewer/less than", "as many as")),
        Shares = (Set("all every each"), new("some/several/many/most/few/part/half", "a few/number/handful/majority/minority of")),
        Approximate = new("about/around/some/approximately/roughly/nearly/almost/over/under/circa/estimated/exceeding/minimum/maximum",
            "at least/most", "up to", "as many/few as", "more/fewer/less than", "close to", "in excess of", "upwards of", "an estimated", "or so/more/less/fewer"),
    };

    private static readonly DateNames Dates = new()
    {
        Months = From(1, 1, "january february march april may june july august september october november december"),
        ShortMonths = new Dictionary<string, int> { ["jan"] = 1, ["feb"] = 2, ["mar"] = 3, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8, ["sep"] = 9, ["sept"] = 9, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12 }.ToFrozenDictionary(),
        Weekdays = From(1, 1, "monday tuesday wednesday thursday friday saturday sunday"),
        AreCapitalised = true,
        BeforeYears = Set("in since until during early late mid before after"),
        Open = new("about/around/circa/approximately/roughly/by/before/after", "on or about/around/before/after", "no/not later/earlier than", "prior to", "the week/weeks/days of"),
        Telling = Set("ask asks asked asking talk talks talked talking speak speaks spoke spoken speaking tell tells told telling know knows knew known think thinks thought report reports reported testify testifies testified testimony "
            + "question questions questioned write writes wrote written article articles book books information statement statements evidence remember remembers remembered memory memories hear hears heard learn learned inquire inquired complain complained"),
        Article = "the",
        Sides = (new[] { "before", "prior to" }.ToFrozenSet(StringComparer.Ordinal), Set("after"), "by", Set("not no never")),
    };

    private static readonly ClockWords Clock = new()
    {
        Named = new Dictionary<string, int> { ["noon"] = 12, ["midday"] = 12, ["midnight"] = 0 }.ToFrozenDictionary(),
        Spoken = new("o'clock", "half/quarter/minutes past/to/before/after"),
    };

    private static readonly HedgeWords Hedges = new()
    {
        Possible = new("may/might/could", "possible/possibly/perhaps/maybe/potential/potentially/conceivably/conceivable"),
        Probable = new("likely/unlikely/probable/probably/presumably/seemingly/apparently", "appear/appears/appeared/seem/seems/seemed to/that/as/likely/widespread/systematic",
            "it would appear/seem", "it appears/seems", "suggest/suggests/suggested/suggesting", "indication/indications", "believed/thought/suspected/feared/assumed to", "is/are believed/thought/suspected/feared", "arguably/suspected"),
        Alleged = new("alleged/allegedly/reported/reportedly/purported/purportedly/supposedly/unconfirmed/unverified/rumoured/rumored", "is/are/was/were said/claimed/reported/alleged to", "said/claimed to have/be"),
        Except = new("as soon/far/much/many/quickly/early/often/long/well as possible", "where/wherever/whenever/if/when possible", "not/made/make/makes/making/best/worst/became/become possible", "made/make/makes/making it possible",
            "could/may/might not", "so/that they/he/she/it/we could", "in order that", "reported by/to/on/that/back/findings", "have/has/had reported", "likely to be asked"),
        Verbs = (new("would have"), new("accused of")),
        As = "as",
        Conditions = Set("if whether unless"),
        Moods = Set("would should must shall can could may might if whether unless"),
        Softeners = new("possibility/probability/likelihood/prospect/chance/risk/danger/threat/whether/if/unclear/uncertain/unknown/doubt/question/questions/suspicion/suspicions",
            "can/would/should", "allegation/allegations/alleges/allege/claim/claims/claimed/claiming/accusation/accused/accuses/report/reports/reported", "point/points to", "indicate/indicates/indicated", "not excluded", "ruled out", "concern/concerns/fear/fears/feared", "estimate/estimates/estimated", "expected", "apparent", "believe/believes/believed", "hint/hints", "not certain/clear/proven/established/known/confirmed"),
    };

    /// <summary>Contractions as they are typed in haste. "Cant" is a word of its own, which hardly anybody means.</summary>
    private const string Unmarked = "didnt/dont/doesnt/isnt/arent/wasnt/werent/hasnt/havent/hadnt/cant/wont/couldnt/wouldnt/shouldnt/mustnt/aint";

    private static readonly NegationWords Negations = new()
    {
        Negations = new("not/never/cannot/none/nobody/nothing/nowhere/neither/without", "no", Unmarked),
        Contraction = "n't",
        Except = new("not only/just/merely/simply/least/necessarily", "cannot/can't simply/only/just/but", "no doubt/matter/wonder/less/fewer/later/sooner/more", "no longer/earlier/higher/larger/worse/better than", "whether/or not", "if not", "nothing but", "more often than not", "why not", "no one's", "his/her/its/their/my/our/your/is/are/was/were wont", "not surprisingly/unsurprisingly/unexpectedly/coincidentally/infrequently", "none other than"),
        KinWords = Set("not no nor never cannot none nobody nothing nowhere neither without ban bans banned stop stops stopped end ends ended only few little hardly barely scarcely rarely yet instead rather except free zero false wrong untrue late omit omits omitted keep keeps kept"),
        KinStems = ["fail", "lack", "absen", "refus", "deni", "deny", "reject", "prohibit", "forbid", "forbad", "prevent", "unable", "ceas", "withh", "withdr", "contradict", "disput", "miss", "depriv", "insuffic", "inadequa", "illegal", "unlaw", "impossib", "unlikely", "exclud", "avoid", "omission", "silen", "oppos", "block", "neglect", "overdue", "delay", "pending", "devoid"],
        Prepositions = new("without", "with/for no/nothing"),
        Adverbs = Set("not never cannot " + Unmarked.Replace('/', ' ')),
        Turning = Set("deny denies denied denying refuse refuses refused refusing fail fails failed failing reject rejects rejected rejecting dispute disputes disputed disputing refute refutes refuted refuting "
            + "prevent prevents prevented preventing prohibit prohibits prohibited prohibiting forbid forbids forbade forbidden forbidding banned cease ceases ceased ceasing avoid avoids avoided avoiding refrain refrains refrained refraining "
            + "acquit acquits acquitted acquitting exonerate exonerates exonerated cleared unable unwilling impossible false untrue"),
        Complements = (Set("to of from that the a an any all his her its their having being ever it he she they him them"), "ing"),
        Reversing = (new("fail/fails/failed/failing/failure/refuse/refuses/refused/refusing/refusal/decline/declines/declined/declining/unable/unwilling/inability to", "acquit/acquits/acquitted/acquitting of", "prevented/prohibited/banned/barred from"),
            new("false/untrue that", "falsely claim/claims/claimed/claiming/say/says/said/state/states/stated/report/reports/reported that")),
        Denying = (new("deny/denies/denied/denying that"), Set("deny denies denied denying")),
        Asserting = Set("evidence proof indication sign suggestion basis record say says said saying state states stated claim claims claimed believe believes believed think thinks thought allege alleges alleged suggest suggests suggested "
            + "confirm confirms confirmed prove proves proved proven show shows showed shown establish establishes established accept accepts accepted agree agrees agreed conclude concludes concluded find finds found mean means meant "
            + "follow follows case true clear certain sure convinced assert asserts asserted report reports reported imply implies implied allegation allegations accusation accusations rumour rumours rumor rumors statement statements suggestions"),
        Addressing = Set("to in on before"),
        Subordinating = Set("before after as until what how why"),
        Perceiving = Set("see sees saw seen hear hears heard know knows knew known meet meets met notice noticed noticing read remember remembered visit visited"),
        Degrees = (Set("always even ever often quite still soon long far well again once enough later earlier first"), "ly"),
        Supports = (Set("do does did don't doesn't didn't"), "ed"),
        Pasts = Set("fled went came became began sank fell froze took gave knew grew threw flew drew wrote rode arose chose spoke awoke drove swore stole swam sang drank ran ate slept wept stood sat fought"),
        Plain = ("not", Set("on in at under with of from by for within into over among")),
        Articles = Set("the a an this these those his her its their our"),
        Alternatives = Set("or nor"),
        Faint = Set("hardly barely scarcely rarely seldom"),
        Disowning = new()
        {
            Denying = Set("deny denies denied denying dispute disputes disputed disputing refute refutes refuted refuting"),
            Rejecting = Set("reject rejects rejected rejecting dismiss dismisses dismissed dismissing contest contests contested contesting repudiate repudiates repudiated repudiating"),
            Deciding = Set("court courts tribunal tribunals judge judges jury magistrate magistrates prosecutor prosecutors prosecution panel committee parliament senate assembly"),
            Baseless = Set("baseless groundless unfounded untrue fabricated fabrication fabrications slander slanders slanderous smear smears disinformation"),
            Untrue = Set("false lie lies wrong nonsense"),
            Matters = Set("claim claims allegation allegations accusation accusations charge charges report reports reporting finding findings assertion assertions account accounts statement statements suggestion suggestions figure figures "
                + "conclusion conclusions assessment assessments criticism existence wrongdoing involvement responsibility abuse abuses"),
            Pronouns = Set("it this that these those them"),
            Determiners = Set("the this that these those such all any every both his her its their our my"),
            Persons = Set("i he she it we they you"),
            Selves = Set("i we"),
            Passive = (Set("is are was were be been being"), "by"),
            Supposing = Set("if whether unless"),
            Sparing = Set("few hardly barely scarcely rarely seldom would could might may should stop stops stopped stopping cease ceases ceased ceasing"),
            Following = Set("as in on at by from to and or but while when before after since through however too now again today"),
        },
        Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "mis"],
    };

    private static readonly NameWords Names = new()
    {
        NoNames = Set("i mr mrs ms miss dr prof professor sir lord lady dame president minister premier chairman chair secretary commissioner officer general colonel major captain judge justice king queen prince the a an in on at of and "
            + "ngo ngos tv dna id it cctv gps pdf url ok am pm usd eur ce bce ad bc internet web article section chapter paragraph annex no"),
        Endings = ["ians", "eans", "ese", "ians", "ian", "ean", "ish", "ans", "ies", "ics", "ia", "an", "ic", "is", "es", "ey", "i", "a", "y", "e", "o", "s"],
        // The name that stands for all, then its other forms.
        Irregular = Forms("france french, netherlands dutch, britain british briton britons, greece greek greeks, switzerland swiss, spain spanish, "
            + "denmark danish, wales welsh, scotland scottish, ireland irish, norway norwegian, afghanistan afghan afghans, thailand thai, "
            + "burma burmese, philippines philippine filipino, iraq iraqi iraqis, poland polish poles, turkey turkish turks, finland finnish"),
    };

    private const string Auxiliaries = "is are was were be been being am has have had having do does did done will would shall should can could may might must";

    public static Language Language { get; } = new()
    {
        Code = "en",
        Auxiliaries = Set(Auxiliaries),
        FunctionWords = Set("a an the this that these those of to in on at by for from with within into onto over under about against as and or but nor so if than then when while where who whom whose which what it its he him his she her they them their we us our i me my you your "
            + Auxiliaries + " not no also more most such other others any some all each every both very there here only own same too up out off one between among through during before after"),
        ClauseStarts = Set("that which who whom whose where because although though while whereas but unless when if"),
        Conjunctions = Set("and or but nor yet so"),
        Endings = ["ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ised", "ized", "edly", "ies", "ied", "ely", "ed", "es", "ly", "al", "s", "e", "y"],
        Numbers = Numbers,
        Dates = Dates,
        Clock = Clock,
        Hedges = Hedges,
        Negations = Negations,
        Names = Names,
        CopiedWords = 12,
    };
}
