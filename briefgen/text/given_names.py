"""Given names of many countries, folded. Written by ``scripts/given_names.py`` from Faker (MIT)."""

GIVEN_NAMES = frozenset(
    """
    aaliyah aarav aaron abbas abbie abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelmalek abdi abdirahman
    abdul abdulaziz abdulhamid abdullah abdullahi abdulrahman abel abelardo abigail abraham abram abril abu achim ada
    adalberto adam adams adan adel adela adelaide adelbert adele adelina adeline adem aden adigun adil adina aditya adnan
    adolf adonis adrian adriana adriane adrien adrienne agata agatha agathe agne agnes agnieszka agustin ahmad ahmed aida
    aiden aime aimee aina aisha akbar akif akram alaa alan alana alba albert alberta albertina albertine alberto albin
    albina aldo alec alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alen alena ales alessandra
    alessandro alex alexa alexander alexandr alexandra alexandre alexandria alexandru alexei alexej alexey alexia alexis alf
    alfons alfonso alfred alfredo algot ali alice alicia alida alina aline alireza alisha alison aliya alize alla allan
    allen allison alma almira almus alois alonso aloys alphons alphonse alva alvaro alvin alwin alwina alwine alyssa alzbeta
    alzina amal amalia amalie amalija amanda amani amara amber ambrose amelia amelie ami amin amina amir amira ammar amon
    amos amparo amy ana anabel anabela anais anas anastacia anastasia anatoly anda andela anders anderson andra andre andrea
    andreas andree andrei andrej andres andrew andrey andrzej andy ane aneta anette anezka angel angela angelica angelika
    angelina angeline angelique angelo angie anica anika anita anja anjali anka ann anna annabel annamaria anne anneli
    annelie anneliese annemarie annetta annette annie annika anouk ante anthony anto antoine antoinette anton antonella
    antonia antonie antonietta antonija antonina antonino antonio antony anwar anya araceli arash aria ariadna ariana ariane
    arie ariel arif arjun arkady armando armin arne arno arnold arnulfo aron arsenio arta arthur artis artur arturo arvid
    aryan arzu asa ase asha ashlee ashleigh ashley ashraf asif asim asiman asma asta astrid audrey augusta auguste augustin
    augustina augustine augusto aung aura aurel aurelia aurelio aurora aurore austin avigdor axel ayaan aydan ayden aydin
    ayla aylin ayman aynur aysel ayten ayub azad aziz baba babette bailey barbara barbora barry bart bashar bashir basil
    basim bassam bastian bayram beata beatrice beatrix beatriz beau bebe becky behrouz behruz bekir belinda bella ben benard
    benedict benedikt benicio benita benito benjamin benny benson bente benthe berend berenice berit bernadette bernard
    bernardo berndt bernhard bernt bert berta bertha bertil bertram bertrand beryl beth bethany betina bettina betty
    beverley beverly bezalel bianca bianka bilal billy bina birger birgit birgitta birte birthe bjarne bjorn blahoslav blake
    blanca blanka blazena boaz bob bobby bodil bogdan bohumil bohumila bohumir bohuslav boleslav bonnie boris boutros bozena
    brad bradley brady brandi brandon brandy branka branko brayan breanna brenda brendan brent brett brian briana brianna
    bridget brigid brigita brigitte brinda brita britt britta brittany brittney bronislava brooke bruce bruno bryan bryce
    caitlin caitlyn caleb calista callum calogero calvin cameron camila camilla camille camilo canan candace candice caren
    carin carina carl carla carlo carlos carlota carly carmela carmelo carmen carmine carol carola carole carolin carolina
    caroline carolyn carolyne carrie carsten cas casandra casey casper cassandra cassidy cassie catalina catarina caterina
    catharina catherine cathleen cathrine cathy cato catrin catrina cecile cecilia cecilie celal celestine celia celina
    celine cemil cesar ceyhun chandra chantal charlene charles charlie charlotta charlotte charo chelsea chelsey cheryl
    cheyenne chloe chris christa christel christiana christiane christie christin christina christine christoffer christophe
    christopher christy cindy cinthia ciro citlali claire clara clare clarence clarice clarisa clarissa claude claudia
    claudine claudio claudius claus clayton clemence clemens clement clemente clementina clifford clinton clive cody cole
    colette colin colleen collin collins colton concepcion concetta connie connor conny conor conrad constantin consuela
    cora corey corina corinna corinne cornel cornelia cornelius cory courtney craig cristal cristian cristina cristobal
    ctibor curt curtis cynthia cyril cyrus dag dagmar dagny daisy dakota dalia dalibor dalton damaris damian damien damir
    damon dan dana dani danica daniel daniela daniele daniella danielle danijel danijela danilo danny dante daphne daria
    dariana darin dario darius dariush darko darlene darrell darren darryl daryl dasa daudi dave david davis davor deanna
    debbie debora deborah debra declan dejan del delfina delia demetra demi denis denisa denise dennis denny derek derick
    derrick desiree destiny devin devon dewi diamond dian diana diane diego dillon dimitri dimitrios dina dinah dino dion
    dirk diya dmitri dmitro dmitry dmytro dobroslav dolores domenico dominic dominik dominika dominique don donald donato
    donna dora dorcas doreen dorian dorina dorine doris dorota dorothea dorothee dorothy dorte dorthe douglas draga dragan
    dragica drago drahomira drahoslav drahoslava drew duane dulce duncan dusan dustin dwayne dylan ebba ebbe ebrahim eda
    eddie edgar edison edit edita edith edmond edmund edna eduard eduardo edvard edward edwin eflatun egbert egon ehsan ehud
    eileen einar ekber ekrem ela elaine eleanor eleanora elena elenore eleonora eleonore elfie elgin eli eliana elias elif
    elijah elin elina elinor elis elisa elisabet elisabeth elise elisha eliska eliza elizabeth ella ellen ellie ellinor
    elliot elliott ellis elly elma elmar elmer elmira elmo elna elnur elodie eloisa elon eloy elsa else elsie elton elvia
    elvin elvina elvira elvis elza ema emad emanuel emelie emil emile emilia emiliano emilie emilija emilio emilly emily
    emin emine emir emma emmanuel emmy enrico enrique enver enzo erastus erdogan eric erica erich erick erik erika erin eris
    erkan erland erling erna ernest ernestine ernesto ernst ervin erwin esmeralda esperanza esref esteban estefania estela
    estelle ester estera esther ethan ethel etta eugen eugene eugenia eugenie eugenio eulalia eunice eva evaline evan evance
    evans evelin evelina eveline evelyn evelyne evert evgeni evgeny evi evie evita evy ewa ewald ezekiel ezequiel ezra fabia
    fabian fabienne fabiola fadi fahad fahd faisal faiz fanny farah fares farid fariz farouk fatih fatima fatma faustino
    fausto fay faye fayez federico fedor felicia felicitas felipe felix ferdinand ferman fernanda fernando festus fidel
    filip filippa filippo filomena finn fiona flavia flavio flora florencia florian fouad fran franc frances francesca
    francesco francis francisca francisco franco francoise franjo franklin frans frantisek frantiska franz fred freddy
    frederic frederick frederik frederique fredo fredric fredrick fredrik fredy freja frida frieda fritz frode fumio fuzuli
    gabi gabriel gabriela gabriele gabriella gabrielle gael gaetano gail gamal garrett garry gary gavin gemma genaro gene
    genevieve gennady genoveva geoffrey georg george georgi georgiana georgina georgine gerald geraldine gerard gerardo
    geray gerd gerda gerhard gerhardt gerold geronimo gerrit gert gertrud gertrude ghassan ghulam giada giancarlo gianna
    gianni gibson gideon gilbert gilberto gilda gillian gilman gina gino giorgio giovanna giovanni gisela gitte giuliana
    giuseppe giuseppina gladys glen glenda glenn gloria godfrey gonzalo goran gordana gordon gottlieb grace graciela graham
    greg gregg gregor gregorio gregory greta gretchen grete grethe griselda guadalupe gudrun guido guillermina guillermo gul
    gulaga gulay guler gulsen gulus gulzar gunar gunda gunhild gunnar gunner gustaf gustav gustavo gwendolyn habib habiba
    hadi hadija hafez haider hailey haitham hakan hakim haley halima hamad hamdi hamid hamza hana hani hanna hannah hanne
    hannes hans harald hardy harm harold harriet harrison harry haruna hasan hashim hassan hatem hayat hayden hayley hazel
    heather hector hedda hedvika hedwig hedy heidi helen helena helene helga helge hellen helma helmer hendrik henning henri
    henrieta henrietta henriette henrik henry herbert herma herman hermann hermina hermine hernan hertha hesham hilary hilda
    hilde hildegard hillary hilma hisham hjalmar holger hollie holly horacio hortense hortensia hosea hossam hossein houda
    howard hubert hugh hugo hulda hulusi humberto humphrey hun hung husam husein hussain hussein huy ian ibrahim ica ida
    idris ieva ignac ignacio ignatz igor ihor ihsan ika ilham ilija ilja ilona ilse ilyas imad imam imelda imke imran ina
    inaya indira indra ines ineta inez inga inge ingeborg inger ingmar ingrid ingrida iolanda ira irena irene irfan irina
    irine irma isa isaac isabel isabela isabell isabella isabelle isadora isaiah isak ishaan isidor isis ismael ismail ismet
    issack itamar itzel iva ivan ivana ivanka ivar iver iveta ivica ivo ivona ivonne ivy izabela izidor jabir jack jackie
    jackson jaclyn jacob jacqueline jacques jadranka jafar jaime jaka jake jakob jakub jalal jamaal jamal jameel james jamie
    jamil jamila jan jana jane janet janette janice janina janine janis janko jann janna janne jannie jaqueline jared jari
    jarl jarmila jaromir jaroslav jaroslava jasmin jasmina jasmine jasna jason jasper jassim javad javier jay jayda jayden
    jayne jayson jazmin jean jeana jeanette jeanne jeannette jeannine jeff jeffery jeffrey jelani jelena jenna jennie
    jennifer jenny jens jeremiah jeremy jerica jermaine jerome jeronimo jerry jesper jesse jessica jessika jesus jill
    jillian jim jimmie jimmy jinping jiri joachim joakim joan joana joann joanna joanne joaquin job jocelyn jodi jodie jody
    joe joel joelle joey johan johana johanna johanne johannes john johnathan johnnie johnny johnson jolana jolanda jolanta
    jolie joline jon jonah jonas jonatan jonathan jonathon jonna jordy jorge jorgen joris jorn jose josef josefa josefina
    josefine joseph josephine josette josh joshua josiah josip josko josue jovan jovita joyce jozef juan juana judita judith
    judy jule jules juli julia julian juliana julie julien juliet julieta juliette julija julijana julio julius june junior
    juraj jure justin justina justine justus kadyr kagame kai kaitlin kaitlyn kala kamal kamil kamila kamran kamron kamya
    kara karan kare kareem karel karen kari karim karin karina karl karla karlo karma karol karolina karoline karsten kasim
    kaspar kasper kata katarina katarzyna kate katelyn katerina katharina katharine katherine kathi kathleen kathryn kathy
    kati katie katja katrin katrina katy kay kayla kaylee kayleigh kazim keisha keith kelli kellie kelly kelsey kelvin kemal
    ken kenan kendra kennedy kenneth kenny kent kenzie kerri kerry kerstin kevin khadija khaled khalid khalifa khalil kian
    kiara kieran kim kimberley kimberly kira kirill kirk kirsten kirstin kjell klara klaudia klaus klement knut koen konrad
    konstantin kornelia krish krista kristen kristi kristian kristie kristijan kristin kristina kristine kristofer
    kristoffer kristopher kristy krystal krzysztof ksenia kurt kvetoslava kyan kyara kyle kylie kyra laban lacey ladislav
    ladislava laila lala lale lamar lambert lana lara larisa larissa larry lars lasse latasha latif latoya laura laureen
    lauren laurence lauretta laurie lavinia lawrence layla lea leah leana leander leandro leanne leena leia leif leigh leila
    lelia lena lene lenka leo leon leona leonard leonardo leone leonel leonid leonie leonor leonora leonore leontine leopold
    leopoldo leroy lesia lesley leslie leticia letitia levi lewis lex leyla leyli lia liam liana liane liban libor lidia
    lidija ligita lila lili lilia lilian liliana lilija lilla lillian lilly lily lina linda lindsay lindsey line linn linnea
    linus lisa lisandro lisbeth lise liselotte lisette liv livia liz liza ljiljana ljubica ljudmila logan lois lola lolita
    lona lone loni lonnie loredana lorelei lorena lorenz lorenzo loretta lori lorin lorine lorna lorraine lotta lotte louie
    louis louise lourdes lovisa lovro luana lubomir lubos luc luca lucas lucia lucian luciana luciano lucie lucija lucio
    lucretia lucy ludmila ludovica ludvig ludvik ludwig luigi luis luisa luiza luka lukas luke luna lutfi luz lydia lynda
    lynn lynne mackenzie madeleine madelene madeline madison mads magda magdalena magdalene maggie magnus mahdi maher mahir
    mahmood mahmoud mahmud mai maia maida maite maj maja majid majken makayla makena maksim malcolm malgorzata malik malika
    malin mallory malte malvina manar manda mandy manfred mansour manuel manuela mara marc marcel marcela marcella marcelle
    marcello marcelo marcia marco marcos marcus mare marek maren marga margaret margareta margarete margaretha margarita
    margit margita margot margret marguerite mari maria mariah mariam marian mariana mariann marianna marianne mariano
    marica marie marietta marija marijan marijana marika marilyn marin marina mario marion marisa marisela marisol marissa
    marit marita marius marjan marko markus marleen marlen marlene mart marta marten martha martin martina martine marvin
    mary maryam maryann maryanne masih mason masoud massimo matej mateja mateo mathew mathias mathilda mathilde matias
    matija matilda mato mats matteo matthew matthias mattias maud maura maureen maurice mauricio maurine maurizio mauro max
    maxim maximilian maximiliano maximo maxwell maya mckenzie meagan meda megan meghan mehdi mehmet meike melania melanie
    melina melinda melissa melita melvin mercedes meredith merle meryem meta metod mette mevlut mia micaela micah micha
    michael michaela michaele michal micheal michel michele michelle miguel mihael mihaela mijo mika mikael mikaela mikayla
    mike mikhail mikulas mila milad milada milagros milana milda mildred milena milica milka millicent milo milos miloslav
    miloslava milton mimi min mina mindy minerva minna mira miran miranda mirco mirella miriam mirjam mirjana mirko miron
    miroslav miroslava misty mitchell moammar mohamad mohamed mohammad mohammed mohsen mojmir molly mona monica monika
    monique mora morena morgan morris morten moses moshe moussa muammar mubarak muhammad muhammadu muhsin mukhtar mulayim
    munir murad musa muslum mustafa nabil nada nader nadezda nadia nadine nadir nadja naftali najam nana nancy nanna nanni
    naomi narendra narges nasrin nasser natalia natalie natalija natasa natasha nathalie nathan nathaniel nawaf nayeli neha
    nehemiah neil nellie nelly nelson nenad nermin nevenka newton nguyen nicholas nichole nick nicklas nico nicola nicolai
    nicolas nicole niels nigel nihal nika nikita nikki niklas niko nikol nikola nikolai nikolaj nikolas nikolay nils nina
    niyazi nizar noa noah noel noelia noelle noemi noor nora norah norbert norma norman nouri nova nuri nuru obed octavia
    octavio oda odette ofelia oksana ola olaf olav oldrich ole oleg oleh oleksandr oleksii olena olga oliva oliver olivia
    olivie olivier olof olympia omar omari ondrej oni ophelia orlando osama oscar oskar osman osvaldo oswald oswaldo otilia
    oto ottilia ottilie otto oussama ove owen oxana oystein oyvind pablo paige paloma pam pamela paola paolo parker parviz
    pascal pasquale patric patricia patrick patrik patrizia patty paul paula paulette paulina pauline paulo pavel pavla
    pawel peder pedro peggy penelope per perla pero perry pervez petar pete peter petra petro petronela petter philip
    philippe phillip philomena phoebe phylis phyllis pia pierre pietro pilar piotr pius porfirio pranav preston priscila
    priscilla prudence qabil qadim qais qasem qasim qassem quincy quinn quinten rachael racheal rached rachel radomir
    radoslav radovan raed rael rafael rafaela rafi rafik rafiq ragna ragnar ragnhild raheem raina raisa ralf ralph rama rami
    ramiro ramon ramona ramzan randall randi randolf randy raphael raquel rashid rasmus raul raven ravi rayan raymond razi
    reagan rebeca rebecca rebeka rebekah recep reece regina reginald reina reinhold remy rena renata renato rene renee renzo
    reuben reva reynaldo reza rhoda rhonda rhys ria riad ricardo richard rick rickey ricky rico riek riley rishi rita riya
    riyad robby robert roberta roberto robyn rocco rocio rodney rodolfo rodrigo roger rogers rohan roland rolando rolf
    romana romeo romina romy ron ronald ronaldo ronja ronnie ronny rosa rosalia rosalie rosaria rosario rosemarie rosemary
    rosie rosina rosita ross rowan roxana roy roza rozalia rozalija ruben rudi rudolf rudolph ruhollah rune rupert ruslan
    russell ruta ruth ruzena ryan saad saadat saadi saban sabina sabine sabir sabri sabrina saddam sadiq saeed safina safiya
    said saida salah saleh salem salim sally salma salman salome salva salvador salvatore sam samantha sami samir samira
    sammy samson samuel sander sandi sandra sandro sanja sanne santiago santino sara sarah sarina sasa saskia saverio scott
    sean sebastian sebastiano sefer selaheddin selale selena selim selime selina selma sepp serafina serena sergei sergej
    sergey sergii sergio serhiy seth severin sevim seyda shafiq shahid shane shani shania shannon shari sharif sharon shaun
    shawn shawna sheena sheila sheilah shelby shelia shelley shelly sheri sherri sherry sheryl shigeru shimon shinzo shirley
    shlomo sidonia sienna sigmund signe sigrid sigurd sila silas silje silke silva silvana silvester silvia silvio simeon
    simion simon simona simone sina siri siti siv slavica slavka slavko slavomir slobodan socorro sofia sofie sohrab sol
    soledad solomon solveig sona sonia sonja sonny sonya sophia sophie soraya soren stacey stacie stacy stan stana
    stanislaus stanislav stanislava stanley stefan stefani stefania stefanie stefanija stefano stela stella sten stephan
    stephanie stephany stephen steve steven stewart stig stina stine stjepan stuart sue sukufe suleiman suleyman sultan
    sumayya susan susana susann susanna susanne sussie suzana suzanne svatopluk svea sven svetlana sybilla sylvester sylvia
    sylvie tabitha tadeas tage taha tahir taj taja tali talia talib tamanna tamara tami tammie tammy tania tanja tanner
    tanya tara tarek tareq tari tariq taro tasha tatiana tatjana taylor tayyip tea ted teddy tedros teodor terence teresa
    terese teresia terlan terrance terrence terri terry tess tessa thea theda thekla theo theodor theodora theodore
    theophile theres theresa therese theresia thiago thomas thor tiara tibor tiffany tijjani tilda tilde tilman tim timea
    timmy timo timotej timothy tina tine tisa titus tiziana tiziano tobias toby todd tom toma tomas tomasz tomislav tommy
    toni tonia tonny tony tonya tor torben torbjorn tore torsten tove toy tracey traci tracie tracy travis trevor tricia
    trine trinidad tristan troy trudi turkan tyler tyra tyrone tyson tzipi ugur uhuru ulf ulfet uli ulla ulrik ulrike umar
    unni urban uriel ursula usman vaclav vadim valdemar valentin valentina valentine valentino valeria valerie valery valter
    vanda vanesa vanessa vanja vanya vasily vasyl veda vega veli velma vera verena verner vernon veronica veronika veronique
    vesna veta vicente vicki vickie vicky victor victoria vida vidar viktor viktoria viktorija vilma vince vincent vincenza
    vincenzo viola violeta violetta viridiana vit vita vitali vitaly vito vittorio vivian viviana vladimir vladimira
    vladislav vlado vlasta vlastimil vojtech volodymyr vratislav vyacheslav wadi wahab waldemar waleed walid wally walter
    wanda warren washington wayne weldon wendy wenzel werner wesley whitney wilfred wilhelm wilhelmina wilhelmine william
    willie willis willy wilma wilmer wilson winfred winnie wyatt xaver xavier xenia xi yadigar yahya yair yan yaqub yasar
    yasemen yasin yasmin yasmine yasser yassin yazgul yesenia yevgeny yilmaz yitzhak yngve yoav yolanda yosef yousef youssef
    yulia yuliana yunis yuri yuridia yury yusuf yvette yvonne zachary zaher zahid zahir zahra zahur zaid zainab zakaria
    zamir zane zaneta zara zayan zayed zdenka zdenko zdravko zehra zelda zelimkhan zeljko zelma zeno zenobia zenta zeynep
    zia ziad zigmund zina zita zlatko zoe zoey zofia zoltan zora zoran zuzana zvonko август августин авксентии адам адриан
    алла анжела артем богдан болеслав борис борислав вадим валентин валентина валерия варвара василина венедикт виктор
    виктория виталии владилен владимир владислав вячеслав галина герасим герман демид демян денис евдокия егор едита едуард
    елисеи захар зинаида исидор климент лариса леон леонид лука людмила маия макар максим мариан марина мария марк марко
    мартин маруся мирон мирослав назар наум нестор оксана олег ольга орест остап павел пантелеимон родион роман ростислав
    руслан светозар святослав семен серафим сергеи сидор симон соломон степан таисия тамара тарас тихон феофан франц харитон
    христофор юлиан юлии юлия юрии яков ярослав
    """.split()
)
