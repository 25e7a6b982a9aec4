"""Given names that nearly always belong to women, or to men: evidence of who a pronoun can stand for.

A name that both bear ("Robin", "Kim"), or that is not listed, says nothing; a title or a pronoun then has to.
"""

from __future__ import annotations

WOMEN = frozenset(
    """
    abigail adele adriana agnes aisha alexandra alexandria alice alicia alison allison allyson alyssa amanda amber
    amelia amina amy ana anastasia angela angelina anita ann anna anne annette annie antonia april arianna ashley
    audrey ayanna barbara beatrice bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda
    brianna bridget brittany brooke camila camille candace carla carly carmen carol carole carolina caroline carolyn
    carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christina
    christine cindy claire clara claudia colette colleen condoleezza constance crystal cynthia daisy danielle dawn
    debbie deborah debra denise desiree diana diane dianne dina dolores donna doreen doris dorothy edith eileen
    elaine eleanor elena elisa elisabeth elise elizabeth ella ellen ellie eloise elsa emilia emily emma erica erika
    erin estelle esther ethel eunice eva eve evelyn faith fatima faye felicia fiona florence frances francesca
    gabriela gabriella gabrielle gail galina geneva genevieve georgia geraldine gertrude gillian gina gisele gladys
    gloria grace greta gretchen gwen gwendolyn gwyneth haley hannah harriet harriett hazel heather heidi helen
    helena helga hilary hillary ida ilana ilene imani imelda ines inga ingrid irene irina iris isabel isabella ivana
    ivanka jacqueline jana jane janelle janet janice janine jasmine jean jeanette jeanne jeannie jeannine jenna
    jennifer jenny jessica jill joan joanna joanne jocelyn jodi joni josephine josie joyce juanita judith judy julia
    juliana julie june justine kaitlan kaitlyn kamala kara karen karin karina kate katharina katharine katherine
    kathleen kathryn kathy katie katrina kayla kayleigh keisha kelli kellie kellyanne kerri kimberly kirsten
    kirstjen krista kristen kristi kristin kristina kyrsten lara larissa latoya laura laurel lauren laurie leah
    leanne leila lena leticia lillian lillie lily linda lisa liz liza lois lola lorena loretta lori lorraine louise
    lucia lucille lucinda lucy lydia lynne mackenzie madeleine mae magdalena maggie malia mallory mandy marcela
    marcella marcia marcy margaret margarita maria mariam marianne marie marilyn marina marisa marissa marjorie
    marla marlene marta martha mary maryam matilda maura maureen mavis maxine maya megan meghan megyn melania
    melanie melinda melissa meredith mia michaela michele michelle mikie mildred mindy mira miranda miriam molly
    mona monica muriel nadia nadine nan nancy naomi natalia natalie natasha nell nellie nicole nikki nina noelle
    nora norma oksana olena olga olivia paige pam pamela patricia patsy patti patty paula pauline pearl peggy
    penelope penny petra phoebe phyllis polly priscilla rachel rashida rebecca rebekah regina renata renee rhonda
    rita roberta rochelle rosa rosalie rosalind rosalyn rose roseanne rosemary roxanne ruby ruth sabine sabrina
    sally samantha samira sandra sara sarah selena serena sharon shawna sheila shelley shelly sheri sherry sheryl
    shirley sienna silvia simone sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie sue susan
    susanna susanne susie suzanne svetlana sylvia sylvie tabitha tamara tammy tania tanya tara tasha tatiana tatyana
    teresa terri thelma theresa tiffany tina tonya tricia trish trudy tulsi ursula valentina valeria valerie vanessa
    vera verna veronica vicki vickie victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin
    yasmine yolanda yulia yvette yvonne zainab zoe
    """.split()  # noqa: SIM905
)

MEN = frozenset(
    """
    aaron abdul abdullah abe abraham adam adolf adrian ahmad ahmed alan albert alberto alec alejandro aleksandr
    aleksei alexander alexandre alexei alfred alfredo ali allan allen alton alvin amir amit ammar anatoly andre
    andreas andrei andres andrew andy angus anthony antonin antonio antony archie armando arnold arthur arturo ashok
    asif august austin axel barack barney barry bart barton ben benedict benjamin bennett benny bernard bernie beto
    bill billy bob bobby boris brad bradley brandon brendan brendon brent bret brett brian brock bruce bruno bryan
    bryant burt byron caleb calvin carl carlo carlos carlton cecil cedric cesar chad charles charlie chester
    christian christo christoph christopher chuck clarence clark claude clay clayton cliff clifford clifton clint
    clinton clyde cody colby colin conor conrad corey cornelius cory craig cristian curtis cyril damian damien damon
    dan daniel danny darius darnell darrell darren darryl darwin dave david dean demetrius denis dennis denny derek
    derrick desmond devin dexter dick diego dieter dimitri dirk dmitri dmitry domingo dominic dominick don donald
    donnie doug douglas doyle duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward
    edwin egon eli elias elijah eliot elliot elliott elmer elon emanuel emil emmanuel enrique eric erik ernest ernst
    erwin esteban ethan eugene evan everett ezra fabian farid felipe felix ferdinand fernando fidel floyd francisco
    francois frank frankie franklin franz fred freddie frederick friedrich gabriel garrett garry garth gary gavin
    gene geoff geoffrey george gerald geraldo gerard gerardo gerhard gideon gil gilbert giovanni giuseppe glen glenn
    gordon grady graham grant greg gregg gregory grover guillermo gunther gustav gustavo guy hakeem hal hamid hank
    hans harlan harold harry harvey hassan heath hector heinrich helmut henri henrik henry herbert herman hiroshi
    homer horace hosni howard hubert hugh hugo hunter hussein ian ibrahim ignacio igor immanuel irving isaac isaiah
    ismail ivan jack jacob jacques jaime jake jamaal jamal james jared jarrod jason javier jay jeb jed jeff
    jefferson jeffrey jens jeremiah jeremy jermaine jerome jerrod jerrold jerry jesse jim jimmy joachim joaquin joe
    joel joey johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan julian
    julio julius jurgen justin kareem karl keith ken kenneth kevin khalid kirk klaus konrad konstantin kurt kyle
    kyrylo lamar lamont lance landon larry lars laszlo laurence lawrence lech leland lenny leo leon leonard leonid
    leopold lester levi lewis liam linus lionel lloyd lorenzo lou louis lucas lucian ludwig luigi luis luke luther
    lyle lyndon magnus mahmoud maksim malcolm manny manuel marc marcel marco marcos marcus mario mark markus marlon
    martin marty marvin mateo matt matthew matthias maurice maury max maxim maximilian maxwell melvin merrick micah
    michael mick mickey miguel mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad mohammed moritz
    morris moses muhammad murray mustafa myron naftali nat nathan nathaniel neal ned neil nelson nestor newt niall
    nicholas nick nicolas nigel nikolai nils noah norbert norm norman oleg oleksandr oleksiy oliver olivier omar
    orlando orrin osama oscar oswald otto owen pablo paolo pascal patrick paul pavel pedro percy perry pete peter
    petro phil philip philippe phillip pierre piers pieter preston quentin rafael rafe rafik rahm rahul rajiv ralf
    ralph ramon rand randall randy rashid raul ray raymond reggie reginald reince reinhard reuben rex ricardo rich
    richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald rory ross
    roy ruben rudolf rudolph rudy rufus rupert rush russell ryan saddam sal salvador samuel santiago saul scott
    seamus sean sebastian serge sergei sergey serhiy seth seymour shane sheldon sherman sherrod shimon sidney
    sigmund silvio simon solomon spencer stan stanley stefan stefano steny stephen steve steven stewart strom stuart
    sven sylvester tad tarek tariq ted teddy terence terrance thad theo theodore thom thomas thurgood tim timothy
    tobias toby todd tom tomas tommy tony travis trent trenton trevor trey troy tucker tyler tyrone ulrich umar
    valery vasily vaughn vern vernon vicente victor viktor vince vincent vitaly vito vladimir volodymyr wade wallace
    wally walter ward warner warren wayne wendell werner wesley wilbur wilhelm will willard william willie winston
    wolfgang woodrow woody wyatt xavier yair yasser yevgeny yitzhak yuri yusuf zachary zack zbigniew
    """.split()  # noqa: SIM905
)
