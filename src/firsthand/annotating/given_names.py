"""Given names that nearly always belong to women, or to men: evidence of who a pronoun can stand for.

A name that both bear ("Robin", "Kim"), or that is not listed, says nothing; a title or a pronoun then has to.
"""

from __future__ import annotations

WOMEN = frozenset(
    """
    abigail adele agnes aisha alexandra alice alicia alison allison amanda amelia amina amy ana anastasia angela
    angelina anita anna anne annie antonia april audrey barbara beatrice bertha beth betsy betty beverly bridget camila
    camille carla carmen carol carole caroline carolyn catherine cathy cecilia celia charlotte cheryl christina christine
    cindy claire clara claudia colleen condoleezza constance crystal cynthia daisy danielle deborah debbie denise diana
    diane dianne dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen elsa
    emily emma erica erika erin esther ethel eva eve evelyn fatima fiona florence frances gabriela gail galina georgia
    gertrude gina gisele gladys gloria grace greta gretchen hannah harriet heather heidi helen helena helga hilary
    hillary ida ines inga ingrid irene iris irina isabel isabella ivanka jacqueline jane janet janice jasmine jean
    jeanne jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia juliana julie june
    justine kamala karen karin karina kate katharine katherine kathleen kathryn kathy katie katrina kayla kellyanne
    kirsten kristen kristin larissa laura lauren leila lena leticia lillian lily linda lisa liz lois loretta lorraine
    louise lucia lucille lucy lydia madeleine maggie marcia margaret margarita maria mariam marianne marie marilyn
    marina marjorie marlene martha mary maryam matilda maureen maxine megan meghan melania melanie melinda melissa
    meredith michelle mildred mira miranda miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora
    norma olga olivia olena pamela patricia paula pauline peggy penelope penny phyllis priscilla rachel rebecca regina
    renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon
    sheila shirley silvia simone sofia sonia sonja sophia sophie stella stephanie susan susanna suzanne svetlana sylvia
    tamara tania tanya tatiana tatyana teresa theresa tiffany tina ursula valentina valerie vanessa vera
    veronica victoria viola violet virginia vivian wendy wilma yolanda yulia yvette yvonne zainab zoe
    """.split()  # noqa: SIM905
)

MEN = frozenset(
    """
    aaron abdul abdullah abraham adam adolf adrian ahmad ahmed alan albert alberto aleksandr aleksei alexander alexei
    alfred ali allan allen alvin anatoly andre andreas andrei andres andrew andy angus anthony antonin antonio
    antony arnold arthur arturo axel barack barry bart ben benjamin bernard bernie bill billy bob bobby boris brad brandon
    brendan brent brett brian bruce bruno bryan calvin carl carlos cedric charles charlie chester christian
    christoph christopher chuck clarence claude clifford clint clyde colin conrad corey craig curtis cyril dan daniel
    danny darren darryl dave david dean dennis derek dick diego dieter dirk dmitri dmitry don donald doug douglas duane
    dustin dwight earl ed eddie edgar eduardo edward edwin egon elijah elliott emil emmanuel enrique eric erik ernest
    ernst eugene evan felipe felix ferdinand fernando francisco francois frank franklin franz fred frederick friedrich
    gabriel gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham greg
    gregory guillermo gunther gustav guy hamid hank hans harold harry harvey hassan hector heinrich helmut henri henry
    herbert herman horace howard hubert hugh hugo hussein ian ibrahim igor immanuel isaac ismail ivan jack jacob jacques
    jaime jake james jared jason jeff jeffrey jeremy jerome jerry jim jimmy joachim joe joel johann johannes john
    johnny jon jonathan jorge jose josef joseph joshua juan julian julio julius jurgen justin karl keith ken kenneth kevin
    khalid klaus konrad konstantin kurt kyle lance larry lars laurence lawrence leo leon leonard leonid leopold lionel
    lloyd louis lucas ludwig luigi luis luke magnus mahmoud malcolm manuel marc marco marcos marcus mario mark markus
    martin marvin matt matthew matthias maurice max maximilian michael miguel mike mikhail milton mitch mitt mohamed
    mohammad mohammed moritz moses muhammad mustafa nathan nathaniel ned neil nicholas nick nicolas nigel nikolai nils
    noah norman oleg oliver olivier omar orlando oscar oswald otto owen pablo pascal patrick paul pavel pedro pete peter
    phil philip philippe phillip pierre pieter rafael ralph ramon randall randy raul ray raymond reginald reinhard
    ricardo richard rick robert roberto rodney roger roland rolf ron ronald roy rudolf rudolph rudy rupert russell samuel
    scott sean sebastian serge sergei sergey seth sheldon sidney sigmund simon stanley stefan stephen steve steven stuart
    sven ted terence theodore thomas tim timothy toby todd tom tomas tommy tony trevor tyler ulrich umar vernon victor
    viktor vincent vitaly vladimir volodymyr wallace walter warren wayne werner wilhelm will william winston wolfgang
    yevgeny yitzhak yuri yusuf zachary
    """.split()  # noqa: SIM905
)
