/**
 * Numbers in words, as people write them in full, by the grammar of each language: English joins ones to tens with a hyphen and the rest with
 * "and"; German writes ones before tens and all below a million in one word; Danish counts tens from fifty on in scores.
 */
export const numbersInWords: Readonly<Record<"en" | "de" | "da", string>> = {
  en: `
    0 zero; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 13 thirteen; 14 fourteen;
    15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 21 twenty-one; 22 twenty-two; 23 twenty-three; 24 twenty-four;
    25 twenty-five; 26 twenty-six; 27 twenty-seven; 28 twenty-eight; 29 twenty-nine; 30 thirty; 31 thirty-one; 32 thirty-two; 33 thirty-three;
    34 thirty-four; 35 thirty-five; 36 thirty-six; 37 thirty-seven; 38 thirty-eight; 39 thirty-nine; 40 forty; 41 forty-one; 42 forty-two;
    43 forty-three; 44 forty-four; 45 forty-five; 46 forty-six; 47 forty-seven; 48 forty-eight; 49 forty-nine; 50 fifty; 51 fifty-one;
    52 fifty-two; 53 fifty-three; 54 fifty-four; 55 fifty-five; 56 fifty-six; 57 fifty-seven; 58 fifty-eight; 59 fifty-nine; 60 sixty;
    61 sixty-one; 62 sixty-two; 63 sixty-three; 64 sixty-four; 65 sixty-five; 66 sixty-six; 67 sixty-seven; 68 sixty-eight; 69 sixty-nine;
    70 seventy; 71 seventy-one; 72 seventy-two; 73 seventy-three; 74 seventy-four; 75 seventy-five; 76 seventy-six; 77 seventy-seven;
    78 seventy-eight; 79 seventy-nine; 80 eighty; 81 eighty-one; 82 eighty-two; 83 eighty-three; 84 eighty-four; 85 eighty-five; 86 eighty-six;
    87 eighty-seven; 88 eighty-eight; 89 eighty-nine; 90 ninety; 91 ninety-one; 92 ninety-two; 93 ninety-three; 94 ninety-four; 95 ninety-five;
    96 ninety-six; 97 ninety-seven; 98 ninety-eight; 99 ninety-nine; 100 one hundred; 101 one hundred and one; 108 one hundred and eight;
    110 one hundred and ten; 111 one hundred and eleven; 112 one hundred and twelve; 115 one hundred and fifteen; 120 one hundred and twenty;
    121 one hundred and twenty-one; 122 one hundred and twenty-two; 129 one hundred and twenty-nine; 136 one hundred and thirty-six;
    143 one hundred and forty-three; 150 one hundred and fifty; 157 one hundred and fifty-seven; 164 one hundred and sixty-four;
    171 one hundred and seventy-one; 178 one hundred and seventy-eight; 185 one hundred and eighty-five; 192 one hundred and ninety-two;
    199 one hundred and ninety-nine; 200 two hundred; 201 two hundred and one; 212 two hundred and twelve; 221 two hundred and twenty-one;
    255 two hundred and fifty-five; 299 two hundred and ninety-nine; 300 three hundred; 305 three hundred and five;
    317 three hundred and seventeen; 333 three hundred and thirty-three; 350 three hundred and fifty; 365 three hundred and sixty-five;
    399 three hundred and ninety-nine; 400 four hundred; 404 four hundred and four; 444 four hundred and forty-four;
    450 four hundred and fifty; 499 four hundred and ninety-nine; 500 five hundred; 555 five hundred and fifty-five; 600 six hundred;
    612 six hundred and twelve; 666 six hundred and sixty-six; 700 seven hundred; 707 seven hundred and seven;
    777 seven hundred and seventy-seven; 789 seven hundred and eighty-nine; 800 eight hundred; 888 eight hundred and eighty-eight;
    900 nine hundred; 909 nine hundred and nine; 999 nine hundred and ninety-nine; 1000 one thousand; 1001 one thousand and one;
    1010 one thousand and ten; 1011 one thousand and eleven; 1021 one thousand and twenty-one; 1066 one thousand and sixty-six;
    1099 one thousand and ninety-nine; 1100 one thousand one hundred; 1101 one thousand one hundred and one;
    1234 one thousand two hundred and thirty-four; 1250 one thousand two hundred and fifty; 1500 one thousand five hundred;
    1999 one thousand nine hundred and ninety-nine; 2000 two thousand; 2001 two thousand and one; 2012 two thousand and twelve;
    2100 two thousand one hundred; 2345 two thousand three hundred and forty-five; 3000 three thousand;
    3333 three thousand three hundred and thirty-three; 4500 four thousand five hundred; 5000 five thousand;
    5678 five thousand six hundred and seventy-eight; 7000 seven thousand; 9000 nine thousand; 9999 nine thousand nine hundred and ninety-nine;
    10000 ten thousand; 10001 ten thousand and one; 10500 ten thousand five hundred; 12000 twelve thousand;
    12345 twelve thousand three hundred and forty-five; 15000 fifteen thousand; 20000 twenty thousand; 21000 twenty-one thousand;
    21021 twenty-one thousand and twenty-one; 25500 twenty-five thousand five hundred; 30303 thirty thousand three hundred and three;
    45600 forty-five thousand six hundred; 50000 fifty thousand; 77777 seventy-seven thousand seven hundred and seventy-seven;
    99999 ninety-nine thousand nine hundred and ninety-nine; 100000 one hundred thousand; 100001 one hundred thousand and one;
    101000 one hundred and one thousand; 110000 one hundred and ten thousand;
    123456 one hundred and twenty-three thousand four hundred and fifty-six; 200000 two hundred thousand;
    250000 two hundred and fifty thousand; 300300 three hundred thousand three hundred;
    345678 three hundred and forty-five thousand six hundred and seventy-eight; 500000 five hundred thousand;
    654321 six hundred and fifty-four thousand three hundred and twenty-one; 700007 seven hundred thousand and seven;
    800080 eight hundred thousand and eighty; 900900 nine hundred thousand nine hundred;
    999999 nine hundred and ninety-nine thousand nine hundred and ninety-nine; 1000000 one million; 1000001 one million and one;
    1100000 one million one hundred thousand; 1234567 one million two hundred and thirty-four thousand five hundred and sixty-seven;
    2000000 two million; 2000002 two million and two; 3500000 three million five hundred thousand; 10000000 ten million;
    21000000 twenty-one million; 100000000 one hundred million
  `,
  de: `
    0 null; 1 eins; 2 zwei; 3 drei; 4 vier; 5 fünf; 6 sechs; 7 sieben; 8 acht; 9 neun; 10 zehn; 11 elf; 12 zwölf; 13 dreizehn; 14 vierzehn;
    15 fünfzehn; 16 sechzehn; 17 siebzehn; 18 achtzehn; 19 neunzehn; 20 zwanzig; 21 einundzwanzig; 22 zweiundzwanzig; 23 dreiundzwanzig;
    24 vierundzwanzig; 25 fünfundzwanzig; 26 sechsundzwanzig; 27 siebenundzwanzig; 28 achtundzwanzig; 29 neunundzwanzig; 30 dreißig;
    31 einunddreißig; 32 zweiunddreißig; 33 dreiunddreißig; 34 vierunddreißig; 35 fünfunddreißig; 36 sechsunddreißig; 37 siebenunddreißig;
    38 achtunddreißig; 39 neununddreißig; 40 vierzig; 41 einundvierzig; 42 zweiundvierzig; 43 dreiundvierzig; 44 vierundvierzig;
    45 fünfundvierzig; 46 sechsundvierzig; 47 siebenundvierzig; 48 achtundvierzig; 49 neunundvierzig; 50 fünfzig; 51 einundfünfzig;
    52 zweiundfünfzig; 53 dreiundfünfzig; 54 vierundfünfzig; 55 fünfundfünfzig; 56 sechsundfünfzig; 57 siebenundfünfzig; 58 achtundfünfzig;
    59 neunundfünfzig; 60 sechzig; 61 einundsechzig; 62 zweiundsechzig; 63 dreiundsechzig; 64 vierundsechzig; 65 fünfundsechzig;
    66 sechsundsechzig; 67 siebenundsechzig; 68 achtundsechzig; 69 neunundsechzig; 70 siebzig; 71 einundsiebzig; 72 zweiundsiebzig;
    73 dreiundsiebzig; 74 vierundsiebzig; 75 fünfundsiebzig; 76 sechsundsiebzig; 77 siebenundsiebzig; 78 achtundsiebzig; 79 neunundsiebzig;
    80 achtzig; 81 einundachtzig; 82 zweiundachtzig; 83 dreiundachtzig; 84 vierundachtzig; 85 fünfundachtzig; 86 sechsundachtzig;
    87 siebenundachtzig; 88 achtundachtzig; 89 neunundachtzig; 90 neunzig; 91 einundneunzig; 92 zweiundneunzig; 93 dreiundneunzig;
    94 vierundneunzig; 95 fünfundneunzig; 96 sechsundneunzig; 97 siebenundneunzig; 98 achtundneunzig; 99 neunundneunzig; 100 einhundert;
    101 einhunderteins; 108 einhundertacht; 110 einhundertzehn; 111 einhundertelf; 112 einhundertzwölf; 115 einhundertfünfzehn;
    120 einhundertzwanzig; 121 einhunderteinundzwanzig; 122 einhundertzweiundzwanzig; 129 einhundertneunundzwanzig;
    136 einhundertsechsunddreißig; 143 einhundertdreiundvierzig; 150 einhundertfünfzig; 157 einhundertsiebenundfünfzig;
    164 einhundertvierundsechzig; 171 einhunderteinundsiebzig; 178 einhundertachtundsiebzig; 185 einhundertfünfundachtzig;
    192 einhundertzweiundneunzig; 199 einhundertneunundneunzig; 200 zweihundert; 201 zweihunderteins; 212 zweihundertzwölf;
    221 zweihunderteinundzwanzig; 255 zweihundertfünfundfünfzig; 299 zweihundertneunundneunzig; 300 dreihundert; 305 dreihundertfünf;
    317 dreihundertsiebzehn; 333 dreihundertdreiunddreißig; 350 dreihundertfünfzig; 365 dreihundertfünfundsechzig;
    399 dreihundertneunundneunzig; 400 vierhundert; 404 vierhundertvier; 444 vierhundertvierundvierzig; 450 vierhundertfünfzig;
    499 vierhundertneunundneunzig; 500 fünfhundert; 555 fünfhundertfünfundfünfzig; 600 sechshundert; 612 sechshundertzwölf;
    666 sechshundertsechsundsechzig; 700 siebenhundert; 707 siebenhundertsieben; 777 siebenhundertsiebenundsiebzig;
    789 siebenhundertneunundachtzig; 800 achthundert; 888 achthundertachtundachtzig; 900 neunhundert; 909 neunhundertneun;
    999 neunhundertneunundneunzig; 1000 eintausend; 1001 eintausendeins; 1010 eintausendzehn; 1011 eintausendelf; 1021 eintausendeinundzwanzig;
    1066 eintausendsechsundsechzig; 1099 eintausendneunundneunzig; 1100 eintausendeinhundert; 1101 eintausendeinhunderteins;
    1234 eintausendzweihundertvierunddreißig; 1250 eintausendzweihundertfünfzig; 1500 eintausendfünfhundert;
    1999 eintausendneunhundertneunundneunzig; 2000 zweitausend; 2001 zweitausendeins; 2012 zweitausendzwölf; 2100 zweitausendeinhundert;
    2345 zweitausenddreihundertfünfundvierzig; 3000 dreitausend; 3333 dreitausenddreihundertdreiunddreißig; 4500 viertausendfünfhundert;
    5000 fünftausend; 5678 fünftausendsechshundertachtundsiebzig; 7000 siebentausend; 9000 neuntausend;
    9999 neuntausendneunhundertneunundneunzig; 10000 zehntausend; 10001 zehntausendeins; 10500 zehntausendfünfhundert; 12000 zwölftausend;
    12345 zwölftausenddreihundertfünfundvierzig; 15000 fünfzehntausend; 20000 zwanzigtausend; 21000 einundzwanzigtausend;
    21021 einundzwanzigtausendeinundzwanzig; 25500 fünfundzwanzigtausendfünfhundert; 30303 dreißigtausenddreihundertdrei;
    45600 fünfundvierzigtausendsechshundert; 50000 fünfzigtausend; 77777 siebenundsiebzigtausendsiebenhundertsiebenundsiebzig;
    99999 neunundneunzigtausendneunhundertneunundneunzig; 100000 einhunderttausend; 100001 einhunderttausendeins; 101000 einhunderteinstausend;
    110000 einhundertzehntausend; 123456 einhundertdreiundzwanzigtausendvierhundertsechsundfünfzig; 200000 zweihunderttausend;
    250000 zweihundertfünfzigtausend; 300300 dreihunderttausenddreihundert; 345678 dreihundertfünfundvierzigtausendsechshundertachtundsiebzig;
    500000 fünfhunderttausend; 654321 sechshundertvierundfünfzigtausenddreihunderteinundzwanzig; 700007 siebenhunderttausendsieben;
    800080 achthunderttausendachtzig; 900900 neunhunderttausendneunhundert; 999999 neunhundertneunundneunzigtausendneunhundertneunundneunzig;
    1000000 eine Million; 1000001 eine Million eins; 1100000 eine Million einhunderttausend;
    1234567 eine Million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig; 2000000 zwei Millionen; 2000002 zwei Millionen zwei;
    3500000 drei Millionen fünfhunderttausend; 10000000 zehn Millionen; 21000000 einundzwanzig Millionen; 100000000 einhundert Millionen
  `,
  da: `
    0 nul; 1 en; 2 to; 3 tre; 4 fire; 5 fem; 6 seks; 7 syv; 8 otte; 9 ni; 10 ti; 11 elleve; 12 tolv; 13 tretten; 14 fjorten; 15 femten;
    16 seksten; 17 sytten; 18 atten; 19 nitten; 20 tyve; 21 enogtyve; 22 toogtyve; 23 treogtyve; 24 fireogtyve; 25 femogtyve; 26 seksogtyve;
    27 syvogtyve; 28 otteogtyve; 29 niogtyve; 30 tredive; 31 enogtredive; 32 toogtredive; 33 treogtredive; 34 fireogtredive; 35 femogtredive;
    36 seksogtredive; 37 syvogtredive; 38 otteogtredive; 39 niogtredive; 40 fyrre; 41 enogfyrre; 42 toogfyrre; 43 treogfyrre; 44 fireogfyrre;
    45 femogfyrre; 46 seksogfyrre; 47 syvogfyrre; 48 otteogfyrre; 49 niogfyrre; 50 halvtreds; 51 enoghalvtreds; 52 tooghalvtreds;
    53 treoghalvtreds; 54 fireoghalvtreds; 55 femoghalvtreds; 56 seksoghalvtreds; 57 syvoghalvtreds; 58 otteoghalvtreds; 59 nioghalvtreds;
    60 tres; 61 enogtres; 62 toogtres; 63 treogtres; 64 fireogtres; 65 femogtres; 66 seksogtres; 67 syvogtres; 68 otteogtres; 69 niogtres;
    70 halvfjerds; 71 enoghalvfjerds; 72 tooghalvfjerds; 73 treoghalvfjerds; 74 fireoghalvfjerds; 75 femoghalvfjerds; 76 seksoghalvfjerds;
    77 syvoghalvfjerds; 78 otteoghalvfjerds; 79 nioghalvfjerds; 80 firs; 81 enogfirs; 82 toogfirs; 83 treogfirs; 84 fireogfirs; 85 femogfirs;
    86 seksogfirs; 87 syvogfirs; 88 otteogfirs; 89 niogfirs; 90 halvfems; 91 enoghalvfems; 92 tooghalvfems; 93 treoghalvfems;
    94 fireoghalvfems; 95 femoghalvfems; 96 seksoghalvfems; 97 syvoghalvfems; 98 otteoghalvfems; 99 nioghalvfems; 100 et hundrede;
    101 et hundrede og en; 108 et hundrede og otte; 110 et hundrede og ti; 111 et hundrede og elleve; 112 et hundrede og tolv;
    115 et hundrede og femten; 120 et hundrede og tyve; 121 et hundrede og enogtyve; 122 et hundrede og toogtyve; 129 et hundrede og niogtyve;
    136 et hundrede og seksogtredive; 143 et hundrede og treogfyrre; 150 et hundrede og halvtreds; 157 et hundrede og syvoghalvtreds;
    164 et hundrede og fireogtres; 171 et hundrede og enoghalvfjerds; 178 et hundrede og otteoghalvfjerds; 185 et hundrede og femogfirs;
    192 et hundrede og tooghalvfems; 199 et hundrede og nioghalvfems; 200 to hundrede; 201 to hundrede og en; 212 to hundrede og tolv;
    221 to hundrede og enogtyve; 255 to hundrede og femoghalvtreds; 299 to hundrede og nioghalvfems; 300 tre hundrede; 305 tre hundrede og fem;
    317 tre hundrede og sytten; 333 tre hundrede og treogtredive; 350 tre hundrede og halvtreds; 365 tre hundrede og femogtres;
    399 tre hundrede og nioghalvfems; 400 fire hundrede; 404 fire hundrede og fire; 444 fire hundrede og fireogfyrre;
    450 fire hundrede og halvtreds; 499 fire hundrede og nioghalvfems; 500 fem hundrede; 555 fem hundrede og femoghalvtreds; 600 seks hundrede;
    612 seks hundrede og tolv; 666 seks hundrede og seksogtres; 700 syv hundrede; 707 syv hundrede og syv; 777 syv hundrede og syvoghalvfjerds;
    789 syv hundrede og niogfirs; 800 otte hundrede; 888 otte hundrede og otteogfirs; 900 ni hundrede; 909 ni hundrede og ni;
    999 ni hundrede og nioghalvfems; 1000 et tusind; 1001 et tusind og en; 1010 et tusind og ti; 1011 et tusind og elleve;
    1021 et tusind og enogtyve; 1066 et tusind og seksogtres; 1099 et tusind og nioghalvfems; 1100 et tusind et hundrede;
    1101 et tusind et hundrede og en; 1234 et tusind to hundrede og fireogtredive; 1250 et tusind to hundrede og halvtreds;
    1500 et tusind fem hundrede; 1999 et tusind ni hundrede og nioghalvfems; 2000 to tusind; 2001 to tusind og en; 2012 to tusind og tolv;
    2100 to tusind et hundrede; 2345 to tusind tre hundrede og femogfyrre; 3000 tre tusind; 3333 tre tusind tre hundrede og treogtredive;
    4500 fire tusind fem hundrede; 5000 fem tusind; 5678 fem tusind seks hundrede og otteoghalvfjerds; 7000 syv tusind; 9000 ni tusind;
    9999 ni tusind ni hundrede og nioghalvfems; 10000 ti tusind; 10001 ti tusind og en; 10500 ti tusind fem hundrede; 12000 tolv tusind;
    12345 tolv tusind tre hundrede og femogfyrre; 15000 femten tusind; 20000 tyve tusind; 21000 enogtyve tusind;
    21021 enogtyve tusind og enogtyve; 25500 femogtyve tusind fem hundrede; 30303 tredive tusind tre hundrede og tre;
    45600 femogfyrre tusind seks hundrede; 50000 halvtreds tusind; 77777 syvoghalvfjerds tusind syv hundrede og syvoghalvfjerds;
    99999 nioghalvfems tusind ni hundrede og nioghalvfems; 100000 et hundrede tusind; 100001 et hundrede tusind og en;
    101000 et hundrede og en tusind; 110000 et hundrede og ti tusind; 123456 et hundrede og treogtyve tusind fire hundrede og seksoghalvtreds;
    200000 to hundrede tusind; 250000 to hundrede og halvtreds tusind; 300300 tre hundrede tusind tre hundrede;
    345678 tre hundrede og femogfyrre tusind seks hundrede og otteoghalvfjerds; 500000 fem hundrede tusind;
    654321 seks hundrede og fireoghalvtreds tusind tre hundrede og enogtyve; 700007 syv hundrede tusind og syv;
    800080 otte hundrede tusind og firs; 900900 ni hundrede tusind ni hundrede;
    999999 ni hundrede og nioghalvfems tusind ni hundrede og nioghalvfems; 1000000 en million; 1000001 en million og en;
    1100000 en million et hundrede tusind; 1234567 en million to hundrede og fireogtredive tusind fem hundrede og syvogtres;
    2000000 to millioner; 2000002 to millioner og to; 3500000 tre millioner fem hundrede tusind; 10000000 ti millioner;
    21000000 enogtyve millioner; 100000000 et hundrede millioner
  `,
}
