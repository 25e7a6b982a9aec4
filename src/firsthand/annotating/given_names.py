"""Given names that nearly always belong to women, or to men: evidence of who a pronoun can stand for.

A name that both bear ("Robin", "Kim"), or that is not listed, says nothing; a title or a pronoun then has to.
"""

from __future__ import annotations

WOMEN = frozenset(
    """
    abigail adele adriana agnes aisha alexandra alice alicia alison allison amanda amelia amina amy ana anastasia
    angela angelina anita anna anne annette annie antonia april ashley audrey barbara beatrice bertha beth bethany
    betsy betty beverly bianca bonnie brenda brianna bridget brittany camila camille candace carla carly carmen
    carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia charlene charlotte cheryl chloe
    christina christine cindy claire clara claudia colleen condoleezza constance crystal cynthia daisy danielle
    debbie deborah debra denise desiree diana diane dianne dina dolores donna doris dorothy edith eileen elaine
    eleanor elena elisabeth elise elizabeth ella ellen elsa emily emma erica erika erin estelle esther ethel eunice
    eva eve evelyn fatima felicia fiona florence frances francesca gabriela gabriella gail galina genevieve georgia
    geraldine gertrude gina gisele gladys gloria grace greta gretchen gwen gwendolyn haley hannah harriet harriett
    hazel heather heidi helen helena helga hilary hillary ida imelda ines inga ingrid irene irina iris isabel
    isabella ivanka jacqueline jana jane janelle janet janice janine jasmine jean jeanette jeanne jenna jennifer
    jenny jessica jill joan joanna joanne jocelyn jodi josephine josie joyce juanita judith judy julia juliana julie
    june justine kamala karen karin karina kate katharina katharine katherine kathleen kathryn kathy katie katrina
    kayla kayleigh keisha kelli kellie kellyanne kimberly kirsten kirstjen krista kristen kristi kristin kristina
    larissa latoya laura lauren leah leanne leila lena leticia lillian lillie lily linda lisa liz lois lola lorena
    loretta lorraine louise lucia lucille lucinda lucy lydia mackenzie madeleine magdalena maggie malia mandy
    marcella marcia marcy margaret margarita maria mariam marianne marie marilyn marina marisa marissa marjorie
    marlene marta martha mary maryam matilda maureen mavis maxine maya megan meghan melania melanie melinda melissa
    meredith michelle mikie mildred mindy mira miranda miriam molly mona monica muriel nadia nancy naomi natalia
    natalie natasha nell nicole nikki nina nora norma oksana olena olga olivia pam pamela patricia patsy patty paula
    pauline peggy penelope penny phyllis priscilla rachel rebecca rebekah regina renata renee rhonda rita roberta
    rochelle rosa rosalie rosalind rose roseanne rosemary roxanne ruth sabrina sally samantha samira sandra sara
    sarah sharon shawna sheila shelley sheri sherry sheryl shirley sienna silvia simone sofia sonia sonja sonya
    sophia sophie stacey stella stephanie susan susanna susanne suzanne svetlana sylvia tabitha tamara tammy tania
    tanya tasha tatiana tatyana teresa theresa tiffany tina tonya tricia trudy tulsi ursula valentina valeria
    valerie vanessa vera verna veronica vicki vickie victoria viola violet virginia vivian wendy whitney wilma
    winifred yasmin yolanda yulia yvette yvonne zainab zoe
    """.split()  # noqa: SIM905
)

MEN = frozenset(
    """
    aaron abdul abdullah abe abraham adam adolf adrian ahmad ahmed alan albert alberto alec alejandro aleksandr
    aleksei alexander alexandre alexei alfred alfredo ali allan allen alton alvin amir amit anatoly andre andreas
    andrei andres andrew andy angus anthony antonin antonio antony archie armando arnold arthur arturo ashok asif
    august axel barack barney barry bart ben benedict benjamin bennett benny bernard bernie bill billy bob bobby
    boris brad bradley brandon brendan brendon brent bret brett brian brock bruce bruno bryan bryant byron caleb
    calvin carl carlo carlos carlton cedric cesar chad charles charlie chester christian christo christoph
    christopher chuck clarence claude clayton clifford clifton clint clinton clyde colin conor conrad corey
    cornelius cory craig cristian curtis cyril damian damien dan daniel danny darrell darren darryl darwin dave
    david dean demetrius dennis denny derek derrick desmond devin dexter dick diego dieter dimitri dirk dmitri
    dmitry domingo dominic don donald donnie doug douglas doyle duane duncan dustin dwayne dwight dylan earl ed
    eddie edgar edmund eduardo edward edwin egon eli elijah elliot elliott elmer elon emil emmanuel enrique eric
    erik ernest ernst esteban ethan eugene evan everett ezra fabian felipe felix ferdinand fernando fidel floyd
    francisco francois frank frankie franklin franz fred frederick friedrich gabriel garrett garry gary gavin gene
    geoff geoffrey george gerald gerard gerardo gerhard gideon gil gilbert giovanni giuseppe glen glenn gordon
    graham greg gregory guillermo gunther gustav gustavo guy hakeem hamid hank hans harlan harold harry harvey
    hassan hector heinrich helmut henri henrik henry herbert herman hiroshi horace howard hubert hugh hugo hussein
    ian ibrahim ignacio igor immanuel irving isaac isaiah ismail ivan jack jacob jacques jaime jake jamal james
    jared jason javier jeb jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jim jimmy joachim joaquin joe
    joel johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan julian julio
    julius jurgen justin karl keith ken kenneth kevin khalid kirk klaus konrad konstantin kurt kyle kyrylo lance
    larry lars laurence lawrence leo leon leonard leonid leopold lester lewis liam linus lionel lloyd lorenzo louis
    lucas lucian ludwig luigi luis luke luther lyle magnus mahmoud maksim malcolm manny manuel marc marcel marco
    marcos marcus mario mark markus marlon martin marvin mateo matt matthew matthias maurice max maxim maximilian
    maxwell melvin micah michael mick mickey miguel mike mikhail milton mitch mitt mohamed mohammad mohammed moritz
    morris moses muhammad murray mustafa myron nathan nathaniel neal ned neil nestor newt nicholas nick nicolas
    nigel nikolai nils noah norbert norman oleg oleksandr oleksiy oliver olivier omar orlando osama oscar oswald
    otto owen pablo paolo pascal patrick paul pavel pedro percy perry pete peter petro phil philip philippe phillip
    pierre piers pieter preston quentin rafael rafe rahul ralf ralph ramon rand randall randy rashid raul ray
    raymond reggie reginald reince reinhard ricardo richard rick ricky rob robert roberto rod roderick rodney
    rodrigo roger roland rolf ron ronald rory roy ruben rudolf rudolph rudy rufus rupert russell ryan salvador
    samuel saul scott sean sebastian serge sergei sergey serhiy seth sheldon sherman sidney sigmund simon solomon
    spencer stan stanley stefan stefano steny stephen steve steven stewart stuart sven tad tariq ted teddy terence
    terrance thad theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor troy
    tyler ulrich umar valery vasily vaughn vernon victor viktor vince vincent vitaly vito vladimir volodymyr wallace
    wally walter warner warren wayne wendell werner wesley wilbur wilhelm will willard william willie winston
    wolfgang woodrow wyatt yasser yevgeny yitzhak yuri yusuf zachary zack
    """.split()  # noqa: SIM905
)
