/**
 * Advance widths of Inter in thousandths of the font size, base 36, by weight and range of characters; 0: the font has
 * no such character. Made by build/font-metrics.mjs; never edited by hand.
 */
export const ranges: readonly (readonly [first: number, last: number])[] = [[0x20, 0x7e], [0xa0, 0x17f], [0x218, 0x21b], [0x370, 0x3ff], [0x400, 0x45f], [0x2010, 0x2026], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x2212, 0x2212], [0x2248, 0x2265]];

export const widths: Readonly<Record<400 | 500 | 600, readonly string[]>> = {
  400: [
    '7t 80 cy hl hu ra hw 8c a5 a5 dx ie 80 cs 80 a0 hj bb gy h6 hy gh h8 fq h7 h8 80 8e ie ie ie e7 qu j6 i6 ka k2 gp ge kq kn 7h fv io fp p3 kx l9 hr l9 hw hu hy ko j6 rd iy iv hh a5 a0 a5 d3 co 8z fm h0 fv h0 g7 aa h1 gf 6q 6q f9 6q oc gf go h0 h0 ag eo 93 gf fm mq f6 fm fc bu 99 bu ie',
    '7t 80 fv gz k5 fa 7i fs gf pe cm g7 ie 0 ii da co ie ca ce 8z ga gr 80 7g 8g de g7 ma nj oi e7 j6 j6 j6 j6 j6 j6 rm ka gp gp gp gp 7h 7h 7h 7h kf kx l9 l9 l9 l9 l9 ie l9 ko ko ko ko iv ho h4 fm fm fm fm fm fm ph fv g7 g7 g7 g7 6q 6q 6q 6q g7 gf go go go go go ie go gf gf gf gf fm h0 fm j6 fm j6 fm j6 fm ka fv ka fv ka fv ka fv k2 jq kf h0 gp g7 gp g7 gp g7 gp g7 gp g7 kq h1 kq h1 kq h1 kq h1 kn gf lk gf 7h 6q 7h 6q 7h 6q 7h 6q 7h 6q nb dg fv 6q io f9 el fp 6q fp 6q fp 9g fn 9z gj 6q kx gf kx gf kx gf 0 kx gf l9 go l9 go l9 go rx rs hw ag hw ag hw ag hu eo hu eo hu eo hu eo hy 93 hy ag hy 93 ko gf ko gf ko gf ko gf ko gf ko gf rd mq iv fm iv hh fc hh fc hh fc 8q',
    'hu eo hy 93',
    '0 0 0 0 7f 7h kx 0 0 0 7g fv fv fv 8e fv 0 0 0 0 7i ip j6 80 ki og ba 0 ny 0 oe o7 7n j6 i6 g3 ix gp hh kn l9 7h io j6 p3 kx i8 l9 kn hr 0 j5 hy iv og iy og le 7h iv ig ex gf 7n gf ig gk fm g8 ex e5 gf h9 7n el hu ga gb fj go gt h0 ft hc cy gf k1 ft lm md 7n gf go gf md io hm hn in nh in j1 ms el 0 0 0 0 gh eu 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 k5 hm fv 6q l9 ci ci 0 0 ka p3 0 h0 ka ka ka',
    'gp gp nd g3 ka hu 7h 7h fv ux v9 ok io kx hg k2 j6 hy i6 g3 mr gp qo h6 kx kx io ks p3 kn l9 kn hr ka hy hg n0 iy k1 jg qm r0 mo oj i1 ka s7 hw fm gi fp c4 h1 g7 mi dq gf gf f2 fz le gc go gc h0 fv cy fm j3 f6 gl g2 mu n9 hw kg fj fv nf fe g7 g7 gf c4 fv eo 6q 6q 6q po ow gf f2 gf fm gc',
    '0 0 0 dw rs 0 0 0 79 79 6p 0 c8 c8 bp 0 dn 0 fn 0 0 0 o0',
    'ij',
    '0 n6 0 n6',
    'ie',
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  ],
  500: [
    '7e 8g dq hq hy rl i5 8p a9 a9 eg ij 8f cv 8f aa hx bj h4 hf i8 gr hi fv hh hi 8f 8r ij ij ij en rb jp i9 ke k2 gr gd ks ko 7l fz j4 fp pd l0 lb hu ld i0 hy i5 kk jp rv jh jc ht a9 aa a9 d8 cv 9d fs h6 g1 h6 gb aj h7 gq 70 70 fj 70 oo gp gs h6 h6 ar ez 9g gq fz n1 fh fz fj c9 9m c9 ij',
    '7e 8g g1 h8 kh fh 85 fs gp pe cp gw ij 0 ih cx cp ij cg cn 9d go gp 8f 8c 8q dh gw mp nv ou en jp jp jp jp jp jp rv ke gr gr gr gr 7l 7l 7l 7l kn l0 lb lb lb lb lb ij lb kk kk kk kk jc hz hi fs fs fs fs fs fs pf g1 gb gb gb gb 70 70 70 70 gc gp gs gs gs gs gs ij gs gq gq gq gq fz h6 fz jp fs jp fs jp fs ke g1 ke g1 ke g1 ke g1 k2 k5 kn h6 gr gb gr gb gr gb gr gb gr gb ks h7 ks h7 ks h7 ks h7 ko gq lv gq 7l 70 7l 70 7l 70 7l 70 7l 70 nk e0 fz 70 j4 fj f6 fp 70 fp 70 fp 9y fs at gm 70 l0 gp l0 gp l0 gp 0 l0 gp lb gs lb gs lb gs s1 ro i0 ar i0 ar i0 ar hy ez hy ez hy ez hy ez i5 9g i5 b2 i5 9g kk gq kk gq kk gq kk gq kk gq kk gq rv n1 jc fz jc ht fj ht fj ht fj 90',
    'hy ez i5 9g',
    '0 0 0 0 7n 7p l0 0 0 0 7p g1 g1 g1 8r fz 0 0 0 0 86 j5 jp 8f l1 oy bv 0 oh 0 p6 op 7z jp i9 g4 ji gr ht ko lb 7l j4 jp pd l0 ij lb ko hu 0 j6 i5 jc ol jh ol li 7l jc iq f4 gq 7z gq iq go fz gf f4 ee gq hb 7z f6 i7 go gk fj gs h4 h6 fz hl dd gq kr g4 m3 mm 7z gq gs gq mm j4 hy hy j0 o6 j0 jn ns f6 0 0 0 0 gi ev 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 kh hy g1 70 lb cs cs 0 0 ke pd 0 h6 ke ke ke',
    'gr gr nj g4 ke hy 7l 7l fz uz va oo j4 l0 i2 k4 jp hy i9 g4 n8 gr ro hf l0 l0 j4 kt pd ko lb ko hu ke i5 i2 n3 jh kg jj qw rf mt ov i6 ke sg i0 fs gn ft ca hh gb n0 dy gq gq fg g9 ls gn gs gk h6 g1 dd fz jx fh h5 g9 n7 nq i7 l4 ft g1 nn fm gb gb gq ca g1 ez 70 70 70 pv p6 gq fg gq fz gk',
    '0 0 0 dw rs 0 0 0 7p 7p 75 0 d6 d3 cj 0 ei 0 et 0 0 0 pa',
    'ip',
    '0 nu 0 nu',
    'ij',
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  ],
  600: [
    '70 8x ej hw i2 rw ie 92 ad ad f0 ip 8v cx 8v aj ic br hb ho ii h0 hs g0 hs hs 8v 95 ip ip ip f3 rr k8 ib kh k2 gt gc kt kq 7p g4 jj fp pm l3 ld hx lh i4 i2 ic kg k8 sc k0 ju i4 ad aj ad de d1 9r fy hc g7 hc gf at he h0 7a 7a fu 7a p0 h0 gx hc hc b1 f9 9t h0 gb nb ft gd fq cn 9z cn ip',
    '70 8x g7 hh kt fo 8s fs h0 pe cs hm ip 0 ig ck cq ip cm cv 9r h2 go 8v 98 90 dj hm n3 o6 p7 f3 k8 k8 k8 k8 k8 k8 s5 kh gt gt gt gt 7p 7p 7p 7p kw l3 ld ld ld ld ld ip ld kg kg kg kg ju ia hw fy fy fy fy fy fy pd g7 gf gf gf gf 7a 7a 7a 7a gi h0 gx gx gx gx gx ip gx h0 h0 h0 h0 gd hc gd k8 fy k8 fy k8 fy kh g7 kh g7 kh g7 kh g7 k2 kj kw hc gt gf gt gf gt gf gt gf gt gf kt he kt he kt he kt he kq h0 m5 h0 7p 7a 7p 7a 7p 7a 7p 7a 7p 7a ns ej g4 7a jj fu fq fp 7a fp 7a fp ah fx bn gq 7a l3 h0 l3 h0 l3 h0 0 l3 h0 ld gx ld gx ld gx s5 rk i4 b1 i4 b1 i4 b1 i2 f9 i2 f9 i2 f9 i2 f9 ic 9t ic bo ic 9t kg h0 kg h0 kg h0 kg h0 kg h0 kg h0 sc nb ju gd ju i4 fq i4 fq i4 fq 9a',
    'i2 f9 ic 9t',
    '0 0 0 0 7v 7x l3 0 0 0 7x g7 g7 g7 95 g4 0 0 0 0 8t jl k8 8v lk pg cf 0 p1 0 px p7 8a k8 ib g5 k2 gt i4 kq ld 7p jj k8 pm l3 it ld kq hx 0 j8 ic ju op k0 op lm 7p ju j0 fb h0 8a h0 j0 gt gb gm fb em h0 hd 8a fq il h2 gt fi gx hg hc g5 hu dr h0 lg gf ml mw 8a h0 gx h0 mw jj ia i9 jd ow jd k8 os fq 0 0 0 0 gk ew 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 kt ia g7 7a ld d1 d1 0 0 kh pm 0 hc kh kh kh',
    'gt gt np g5 kh i2 7p 7p g4 v0 va or jj l3 io k6 k8 hz ib g5 no gt so ho l3 l3 jj kt pm kq ld kq hx kh ic io n5 k0 kw jl r6 ru my p7 ia kh sp i4 fy gs fx cf hx gf ni e7 h0 h0 ft gi m6 gy gx gt hc g7 dr gd kr ft ho gh nj o7 ij lr g3 g7 nv fu gf gf h0 cf g7 f9 7a 7a 7a q1 pf h0 ft h0 gd gt',
    '0 0 0 dw rs 0 0 0 86 86 7l 0 e3 dx dc 0 fc 0 dz 0 0 0 qk',
    'iv',
    '0 oh 0 oh',
    'ip',
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  ],
};
