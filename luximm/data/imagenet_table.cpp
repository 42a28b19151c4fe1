// Made by tools/make_imagenet_classes.py from timm 1.0.31's lists in
// timm/data/_info. A line per WordNet id, in their order: the lists that have
// it as bits above '0', the digits of the id, WordNet's names.
#include "luximm/data/imagenet_table.h"

namespace luximm::detail {

// clang-format off
const char kImageNetTable[] = R"TABLE(h00004475organism, being
n00005787benthos
h00006024heterotroph
n00006484cell
n00007846person, individual, someone, somebody, mortal, soul
n00015388animal, animate being, beast, brute, creature, fauna
n00017222plant, flora, plant life
n00021265food, nutrient
n00021939artifact, artefact
n00120010hop
n00141669check-in
n00288000dressage
h00288190curvet, vaulting
n00288384piaffe
n00324978funambulism, tightrope walking
n00326094rock climbing
n00433458contact sport
n00433661outdoor sport, field sport
n00433802gymnastics, gymnastic exercise
n00434075acrobatics, tumbling
n00439826track and field
n00440039track, running
h00440218jumping
n00440382broad jump, long jump
n00440509high jump
h00440643Fosbury flop
n00440747skiing
n00440941cross-country skiing
n00441073ski jumping
n00441824water sport, aquatics
n00442115swimming, swim
n00442437bathe
n00442847dip, plunge
n00442981dive, diving
n00443231floating, natation
h00443375dead-man's float, prone float
h00443517belly flop, belly flopper, belly whop, belly whopper
n00443692cliff diving
n00443803flip
h00443917gainer, full gainer
h00444142half gainer
l00444340jackknife
h00444490swan dive, swallow dive
n00444651skin diving, skin-dive
n00444846scuba diving
n00444937snorkeling, snorkel diving
n00445055surfing, surfboarding, surfriding
n00445226water-skiing
n00445351rowing, row
n00445685sculling
n00445802boxing, pugilism, fisticuffs
n00446311professional boxing
h00446411in-fighting
n00446493fight
h00446632rope-a-dope
n00446804spar, sparring
n00446980archery
n00447073sledding
n00447221tobogganing
h00447361luging
n00447463bobsledding
n00447540wrestling, rassling, grappling
n00447957Greco-Roman wrestling
n00448126professional wrestling
n00448232sumo
n00448466skating
n00448640ice skating
n00448748figure skating
n00448872rollerblading
n00448958roller skating
n00449054skateboarding
n00449168speed skating
n00449295racing
n00449517auto racing, car racing
n00449695boat racing
n00449796hydroplane racing
n00449892camel racing
n00449977greyhound racing
n00450070horse racing
n00450335riding, horseback riding, equitation
n00450700equestrian sport
n00450866pony-trekking
n00450998showjumping, stadium jumping
n00451186cross-country riding, cross-country jumping
n00451370cycling
n00451563bicycling
n00451635motorcycling
h00451768dune cycling
h00451866blood sport
n00452034bullfighting, tauromachy
n00452152cockfighting
n00452293hunt, hunting
h00452734battue
n00452864beagling
n00453126coursing
n00453313deer hunting, deer hunt
n00453396ducking, duck hunting
n00453478fox hunting, foxhunt
h00453631pigsticking
n00453935fishing, sportfishing
n00454237angling
n00454395fly-fishing
n00454493troll, trolling
n00454624casting, cast
h00454855bait casting
n00454983fly casting
h00455076overcast
n00455173surf casting, surf fishing
n00456465day game
n00463246athletic game
n00463543ice hockey, hockey, hockey game
n00464277tetherball
n00464478water polo
n00464651outdoor game
n00464894golf, golf game
n00466273professional golf
n00466377round of golf, round
n00466524medal play, stroke play
n00466630match play
n00466712miniature golf
n00466880croquet
n00467320quoits, horseshoes
n00467536shuffleboard, shovelboard
n00467719field game
n00467995field hockey, hockey
n00468299shinny, shinney
n00468480football, football game
n00469651American football, American football game
n00470554professional football
n00470682touch football
n00470830hurling
n00470966rugby, rugby football, rugger
n00471437ball game, ballgame
n00471613baseball, baseball game
n00474568ball
n00474657professional baseball
h00474769hardball
l00474881perfect game
n00475014no-hit game, no-hitter
h00475142one-hitter, 1-hitter
n00475273two-hitter, 2-hitter
n00475403three-hitter, 3-hitter
n00475535four-hitter, 4-hitter
l00475661five-hitter, 5-hitter
n00475787softball, softball game
h00476140rounders
n00476235stickball, stickball game
n00476389cricket
n00477392lacrosse
n00477639polo
h00477827pushball
n00478262soccer, association football
n00479076court game
n00479440handball
n00479616racquetball
h00479734fives
n00479887squash, squash racquets, squash rackets
n00480211volleyball, volleyball game
n00480366jai alai, pelota
n00480508badminton
h00480885battledore, battledore and shuttlecock
n00480993basketball, basketball game, hoops
n00481803professional basketball
h00481938deck tennis
n00482122netball
n00482298tennis, lawn tennis
n00483205professional tennis
n00483313singles
n00483409singles
n00483508doubles
n00483605doubles
n00483705royal tennis, real tennis, court tennis
n00483848pallone
n00523513sport, athletics
h00812526clasp, clench, clutch, clutches, grasp, grip, hold
n00825773judo
n00887544team sport
h01035504Last Supper, Lord's Supper
h01035667Seder, Passover supper
n01055165camping, encampment, bivouacking, tenting
n01314388pest
n01314663critter
n01314781creepy-crawly
h01314910darter
n01315213peeper
h01315330homeotherm, homoiotherm, homotherm
h01315581poikilotherm, ectotherm
h01315805range animal
n01316422scavenger
h01316579bottom-feeder, bottom-dweller
h01316734bottom-feeder
h01316949work animal
n01317089beast of burden, jument
n01317294draft animal
h01317391pack animal, sumpter
n01317541domestic animal, domesticated animal
n01317813feeder
n01317916feeder
h01318053stocker
n01318279hatchling
n01318381head
h01318478migrator
h01318660molter, moulter
n01318894pet
h01319001stayer
h01319187stunt
n01319467marine animal, marine creature, sea animal, sea creature
h01319685by-catch, bycatch
h01320872female
n01321123hen
n01321230male
n01321456adult
n01321579young, offspring
n01321770orphan
n01321854young mammal
n01322221baby
n01322343pup, whelp
n01322508wolf pup, wolf cub
n01322604puppy
n01322685cub, young carnivore
n01322898lion cub
n01322983bear cub
n01323068tiger cub
n01323155kit
n01323261suckling
n01323355sire
n01323493dam
n01323599thoroughbred, purebred, pureblood
h01323781giant
h01324305mutant
n01324431carnivore
n01324610herbivore
h01324799insectivore
h01324916acrodont
h01325060pleurodont
n01326291microorganism, micro-organism
h01327909monohybrid
h01329186arbovirus, arborvirus
h01330126adenovirus
h01330497arenavirus
h01332181Marburg virus
h01333082Arenaviridae
h01333483vesiculovirus
h01333610Reoviridae
h01334217variola major, variola major virus
h01334690viroid, virusoid
h01335218coliphage
h01337191paramyxovirus
h01337734poliovirus
n01338685herpes, herpes virus
n01339083herpes simplex 1, HS1, HSV-1, HSV-I
n01339336herpes zoster, herpes zoster virus
n01339471herpes varicella zoster, herpes varicella zoster virus
n01339801cytomegalovirus, CMV
n01340014varicella zoster virus
h01340522polyoma, polyoma virus
h01340785lyssavirus
h01340935reovirus
h01341090rotavirus
h01342269moneran, moneron
h01347583archaebacteria, archaebacterium, archaeobacteria, archeobacteria
h01349735bacteroid
h01350226Bacillus anthracis, anthrax bacillus
h01350701Yersinia pestis
h01351170Brucella
h01351315spirillum, spirilla
h01357328botulinus, botulinum, Clostridium botulinum
h01357507clostridium perfringens
h01358572cyanobacteria, blue-green algae
h01359762trichodesmium
h01362336nitric bacteria, nitrobacteria
h01363719spirillum
h01365474Francisella, genus Francisella
h01365885gonococcus, Neisseria gonorrhoeae
h01366700Corynebacterium diphtheriae, C. diphtheriae, Klebs-Loeffler bacillus
h01367772enteric bacteria, enterobacteria, enterics, entric
h01368672klebsiella
h01369358Salmonella typhimurium
h01369484typhoid bacillus, Salmonella typhosa, Salmonella typhi
h01374703nitrate bacterium, nitric bacterium
h01374846nitrite bacterium, nitrous bacterium
h01375204actinomycete
h01376237streptomyces
h01376437Streptomyces erythreus
h01376543Streptomyces griseus
h01377278tubercle bacillus, Mycobacterium tuberculosis
h01377510pus-forming bacteria
h01377694streptobacillus
h01378545myxobacteria, myxobacterium, myxobacter, gliding bacteria, slime bacteria
n01379389staphylococcus, staphylococci, staph
h01380610diplococcus
h01380754pneumococcus, Diplococcus pneumoniae
n01381044streptococcus, streptococci, strep
h01382033spirochete, spirochaete
h01384084planktonic algae
n01384164zooplankton
h01384687parasite
h01385017endoparasite, entoparasite, entozoan, entozoon, endozoan
h01385330ectoparasite, ectozoan, ectozoon, epizoan, epizoon
h01386007pathogen
h01386182commensal
l01386354myrmecophile
h01387065protoctist
h01389507protozoan, protozoon
h01390123sarcodinian, sarcodine
h01390763heliozoan
n01392275endameba
n01392380ameba, amoeba
h01393486globigerina
h01394040testacean
h01394492arcella
h01394771difflugia
n01395254ciliate, ciliated protozoan, ciliophoran
n01396048paramecium, paramecia
h01396617stentor
n01397114alga, algae
h01397690arame
n01397871seagrass
h01400247golden algae
h01400391yellow-green algae
n01402600brown algae
h01403457kelp
h01404365fucoid, fucoid algae
h01404495fucoid
n01405007fucus
l01405616bladderwrack, Ascophyllum nodosum
n01407798green algae, chlorophyte
n01410457pond scum
h01411450chlorella
h01412694stonewort
h01413457desmid
h01414216sea moss
n01415626eukaryote, eucaryote
h01415920prokaryote, procaryote
h01416213zooid
h01418498Leishmania, genus Leishmania
h01418620zoomastigote, zooflagellate
h01419332polymastigote
h01419573costia, Costia necatrix
h01419888giardia
h01421333cryptomonad, cryptophyte
n01421807sporozoan
h01422185sporozoite
l01422335trophozoite
h01422450merozoite
h01423302coccidium, eimeria
h01423617gregarine
n01424420plasmodium, Plasmodium vivax, malaria parasite
h01425223leucocytozoan, leucocytozoon
h01427399microsporidian
h01429172Ostariophysi, order Ostariophysi
h01438208cypriniform fish
n01438581loach
n01439121cyprinid, cyprinid fish
n01439514carp
h01439808domestic carp, Cyprinus carpio
l01440160leather carp
h01440242mirror carp
h01440467European bream, Abramis brama
o01440764tench, Tinca tinca
n01441117dace, Leuciscus leuciscus
h01441272chub, Leuciscus cephalus
h01441425shiner
h01441910common shiner, silversides, Notropis cornutus
h01442450roach, Rutilus rutilus
h01442710rudd, Scardinius erythrophthalmus
n01442972minnow, Phoxinus phoxinus
n01443243gudgeon, Gobio gobio
o01443537goldfish, Carassius auratus
n01443831crucian carp, Carassius carassius, Carassius vulgaris
n01444339electric eel, Electrophorus electric
h01444783catostomid
h01445429buffalo fish, buffalofish
h01445593black buffalo, Ictiobus niger
h01445857hog sucker, hog molly, Hypentelium nigricans
h01446152redhorse, redhorse sucker
h01446589cyprinodont
n01446760killifish
h01447139mummichog, Fundulus heteroclitus
n01447331striped killifish, mayfish, may fish, Fundulus majalis
n01447658rivulus
h01447946flagfish, American flagfish, Jordanella floridae
n01448291swordtail, helleri, topminnow, Xyphophorus helleri
n01448594guppy, rainbow fish, Lebistes reticulatus
n01448951topminnow, poeciliid fish, poeciliid, live-bearer
n01449374mosquitofish, Gambusia affinis
n01449712platy, Platypoecilus maculatus
h01449980mollie, molly
h01450661squirrelfish
h01450950reef squirrelfish, Holocentrus coruscus
h01451115deepwater squirrelfish, Holocentrus bullisi
h01451295Holocentrus ascensionis
n01451426soldierfish, soldier-fish
h01451863anomalops, flashlight fish
h01452345flashlight fish, Photoblepharon palpebratus
n01453087John Dory, Zeus faber
h01453475boarfish, Capros aper
h01453742boarfish
n01454545cornetfish
h01454856stickleback, prickleback
h01455317three-spined stickleback, Gasterosteus aculeatus
h01455461ten-spined stickleback, Gasterosteus pungitius
n01455778pipefish, needlefish
h01456137dwarf pipefish, Syngnathus hildebrandi
h01456454deepwater pipefish, Cosmocampus profundus
n01456756seahorse, sea horse
h01457082snipefish, bellows fish
h01457407shrimpfish, shrimp-fish
n01457852trumpetfish, Aulostomus maculatus
h01458746pellicle
l01458842embryo, conceptus, fertilized egg
n01459791fetus, foetus
h01460303abortus
l01461315spawn
h01461646blastula, blastosphere
n01462042blastocyst, blastodermic vessicle
n01462544gastrula
h01462803morula
n01464844yolk, vitellus
h01466257chordate
h01467336cephalochordate
h01467804lancelet, amphioxus
n01468238tunicate, urochordate, urochord
n01468712ascidian
n01469103sea squirt
h01469723salp, salpa
h01470145doliolum
h01470479larvacean
h01470733appendicularia
h01470895ascidian tadpole
n01471682vertebrate, craniate
n01472303Amniota
h01472502amniote
h01473806aquatic vertebrate
h01474283jawless vertebrate, jawless fish, agnathan
h01474864ostracoderm
h01475232heterostracan
h01475940anaspid
h01476418conodont
h01477080cyclostome
n01477525lamprey, lamprey eel, lamper eel
n01477875sea lamprey, Petromyzon marinus
h01478511hagfish, hag, slime eels
h01478969Myxine glutinosa
h01479213eptatretus
h01479820gnathostome
h01480106placoderm
h01480516cartilaginous fish, chondrichthian
h01480880holocephalan, holocephalian
h01481331chimaera
h01481498rabbitfish, Chimaera monstrosa
n01482071elasmobranch, selachian
n01482330shark
h01483021cow shark, six-gilled shark, Hexanchus griseus
h01483522mackerel shark
n01483830porbeagle, Lamna nasus
n01484097mako, mako shark
l01484285shortfin mako, Isurus oxyrhincus
h01484447longfin mako, Isurus paucus
h01484562bonito shark, blue pointed, Isurus glaucus
o01484850great white shark, white shark, man-eater, man-eating shark, Carcharodon carcharias
n01485479basking shark, Cetorhinus maximus
h01486010thresher, thrasher, thresher shark, fox shark, Alopius vulpinus
h01486540carpet shark, Orectolobus barbatus
n01486838nurse shark, Ginglymostoma cirratum
n01487506sand tiger, sand shark, Carcharias taurus, Odontaspis taurus
n01488038whale shark, Rhincodon typus
h01488918requiem shark
n01489501bull shark, cub shark, Carcharhinus leucas
n01489709sandbar shark, Carcharhinus plumbeus
n01489920blacktip shark, sandbar shark, Carcharhinus limbatus
n01490112whitetip shark, oceanic whitetip shark, white-tipped shark, Carcharinus longimanus
n01490360dusky shark, Carcharhinus obscurus
n01490670lemon shark, Negaprion brevirostris
n01491006blue shark, great blue shark, Prionace glauca
o01491361tiger shark, Galeocerdo cuvieri
h01491661soupfin shark, soupfin, soup-fin, Galeorhinus zyopterus
n01491874dogfish
h01492357smooth dogfish
n01492569smoothhound, smoothhound shark, Mustelus mustelus
h01492708American smooth dogfish, Mustelus canis
h01492860Florida smoothhound, Mustelus norrisi
n01493146whitetip shark, reef whitetip shark, Triaenodon obseus
h01493541spiny dogfish
h01493829Atlantic spiny dogfish, Squalus acanthias
h01494041Pacific spiny dogfish, Squalus suckleyi
o01494475hammerhead, hammerhead shark
h01494757smooth hammerhead, Sphyrna zygaena
h01494882smalleye hammerhead, Sphyrna tudes
n01495006shovelhead, bonnethead, bonnet shark, Sphyrna tiburo
n01495493angel shark, angelfish, Squatina squatina, monkfish
n01495701ray
o01496331electric ray, crampfish, numbfish, torpedo
n01497118sawfish
h01497413smalltooth sawfish, Pristis pectinatus
h01497738guitarfish
o01498041stingray
h01498406roughtail stingray, Dasyatis centroura
h01498699butterfly ray
n01498989eagle ray
n01499396spotted eagle ray, spotted ray, Aetobatus narinari
h01499732cownose ray, cow-nosed ray, Rhinoptera bonasus
n01500091manta, manta ray, devilfish
n01500476Atlantic manta, Manta birostris
h01500854devil ray, Mobula hypostoma
n01501160skate
h01501641grey skate, gray skate, Raja batis
h01501777little skate, Raja erinacea
h01501948thorny skate, Raja radiata
h01502101barndoor skate, Raja laevis
n01503061bird
n01503976dickeybird, dickey-bird, dickybird, dicky-bird
n01504179fledgling, fledgeling
n01504344nestling, baby bird
o01514668cock
n01514752gamecock, fighting cock
o01514859hen
h01514926nester
h01515078night bird
h01515217night raven
n01515303bird of passage
h01516212archaeopteryx, archeopteryx, Archaeopteryx lithographica
h01517389archaeornis
n01517565ratite, ratite bird, flightless bird
n01517966carinate, carinate bird, flying bird
o01518878ostrich, Struthio camelus
n01519563cassowary
n01519873emu, Dromaius novaehollandiae, Emu novaehollandiae
n01520576kiwi, apteryx
n01521399rhea, Rhea americana
n01521756rhea, nandu, Pterocnemia pennata
h01522450elephant bird, aepyornis
h01523105moa
n01524359passerine, passeriform bird
h01524761nonpasserine bird
h01525720oscine, oscine bird
n01526521songbird, songster
h01526766honey eater, honeysucker
n01527194accentor
n01527347hedge sparrow, sparrow, dunnock, Prunella modularis
n01527617lark
n01527917skylark, Alauda arvensis
n01528396wagtail
n01528654pipit, titlark, lark
n01528845meadow pipit, Anthus pratensis
n01529672finch
n01530439chaffinch, Fringilla coelebs
o01530575brambling, Fringilla montifringilla
o01531178goldfinch, Carduelis carduelis
n01531344linnet, lintwhite, Carduelis cannabina
n01531512siskin, Carduelis spinus
h01531639red siskin, Carduelis cucullata
n01531811redpoll, Carduelis flammea
n01531971redpoll, Carduelis hornemanni
n01532325New World goldfinch, goldfinch, yellowbird, Spinus tristis
n01532511pine siskin, pine finch, Spinus pinus
o01532829house finch, linnet, Carpodacus mexicanus
n01533000purple finch, Carpodacus purpureus
n01533339canary, canary bird
n01533481common canary, Serinus canaria
n01533651serin
n01533893crossbill, Loxia curvirostra
n01534155bullfinch, Pyrrhula pyrrhula
o01534433junco, snowbird
n01534582dark-eyed junco, slate-colored junco, Junco hyemalis
h01534762New World sparrow
n01535140vesper sparrow, grass finch, Pooecetes gramineus
n01535469white-throated sparrow, whitethroat, Zonotrichia albicollis
n01535690white-crowned sparrow, Zonotrichia leucophrys
n01536035chipping sparrow, Spizella passerina
n01536186field sparrow, Spizella pusilla
n01536334tree sparrow, Spizella arborea
n01536644song sparrow, Melospiza melodia
n01536780swamp sparrow, Melospiza georgiana
n01537134bunting
o01537544indigo bunting, indigo finch, indigo bird, Passerina cyanea
n01537895ortolan, ortolan bunting, Emberiza hortulana
n01538059reed bunting, Emberiza schoeniclus
n01538200yellowhammer, yellow bunting, Emberiza citrinella
h01538362yellow-breasted bunting, Emberiza aureola
n01538630snow bunting, snowbird, snowflake, Plectrophenax nivalis
n01538955honeycreeper
h01539272banana quit
n01539573sparrow, true sparrow
n01539925English sparrow, house sparrow, Passer domesticus
n01540090tree sparrow, Passer montanus
n01540233grosbeak, grossbeak
n01540566evening grosbeak, Hesperiphona vespertina
n01540832hawfinch, Coccothraustes coccothraustes
n01541102pine grosbeak, Pinicola enucleator
n01541386cardinal, cardinal grosbeak, Richmondena Cardinalis, Cardinalis cardinalis, redbird
n01541760pyrrhuloxia, Pyrrhuloxia sinuata
n01541922towhee
h01542168chewink, cheewink, Pipilo erythrophthalmus
h01542433green-tailed towhee, Chlorura chlorura
n01542786weaver, weaverbird, weaver finch
n01543175baya, Ploceus philippinus
h01543383whydah, whidah, widow bird
n01543632Java sparrow, Java finch, ricebird, Padda oryzivora
h01543936avadavat, amadavat
h01544208grassfinch, grass finch
n01544389zebra finch, Poephila castanotis
n01544704honeycreeper, Hawaiian honeycreeper
n01545574lyrebird
n01546039scrubbird, scrub-bird, scrub bird
n01546506broadbill
h01546921tyrannid
n01547832New World flycatcher, flycatcher, tyrant flycatcher, tyrant bird
n01548301kingbird, Tyrannus tyrannus
n01548492Arkansas kingbird, western kingbird
l01548694Cassin's kingbird, Tyrannus vociferans
n01548865eastern kingbird
n01549053grey kingbird, gray kingbird, petchary, Tyrannus domenicensis domenicensis
n01549430pewee, peewee, peewit, pewit, wood pewee, Contopus virens
n01549641western wood pewee, Contopus sordidulus
n01549886phoebe, phoebe bird, Sayornis phoebe
n01550172vermillion flycatcher, firebird, Pyrocephalus rubinus mexicanus
h01550761cotinga, chatterer
n01551080cock of the rock, Rupicola rupicola
n01551300cock of the rock, Rupicola peruviana
n01551711manakin
n01552034bellbird
h01552333umbrella bird, Cephalopterus ornatus
n01552813ovenbird
n01553142antbird, ant bird
h01553527ant thrush
h01553762ant shrike
h01554017spotted antbird, Hylophylax naevioides
n01554448woodhewer, woodcreeper, wood-creeper, tree creeper
n01555004pitta
n01555305scissortail, scissortailed flycatcher, Muscivora-forficata
n01555809Old World flycatcher, true flycatcher, flycatcher
n01556182spotted flycatcher, Muscicapa striata, Muscicapa grisola
h01556514thickhead, whistler
n01557185thrush
n01557962missel thrush, mistle thrush, mistletoe thrush, Turdus viscivorus
n01558149song thrush, mavis, throstle, Turdus philomelos
n01558307fieldfare, snowbird, Turdus pilaris
n01558461redwing, Turdus iliacus
n01558594blackbird, merl, merle, ouzel, ousel, European blackbird, Turdus merula
n01558765ring ouzel, ring blackbird, ring thrush, Turdus torquatus
o01558993robin, American robin, Turdus migratorius
h01559160clay-colored robin, Turdus greyi
n01559477hermit thrush, Hylocichla guttata
n01559639veery, Wilson's thrush, Hylocichla fuscescens
n01559804wood thrush, Hylocichla mustelina
n01560105nightingale, Luscinia megarhynchos
n01560280thrush nightingale, Luscinia luscinia
o01560419bulbul
n01560636Old World chat, chat
n01560793stonechat, Saxicola torquata
n01560935whinchat, Saxicola rubetra
h01561181solitaire
n01561452redstart, redtail
n01561732wheatear
n01562014bluebird
n01562265robin, redbreast, robin redbreast, Old World robin, Erithacus rubecola
n01562451bluethroat, Erithacus svecicus
n01563128warbler
n01563449gnatcatcher
n01563746kinglet
n01563945goldcrest, golden-crested kinglet, Regulus regulus
h01564101gold-crowned kinglet, Regulus satrata
n01564217ruby-crowned kinglet, ruby-crowned wren, Regulus calendula
n01564394Old World warbler, true warbler
n01564773blackcap, Silvia atricapilla
n01564914greater whitethroat, whitethroat, Sylvia communis
n01565078lesser whitethroat, whitethroat, Sylvia curruca
n01565345wood warbler, Phylloscopus sibilatrix
n01565599sedge warbler, sedge bird, sedge wren, reedbird, Acrocephalus schoenobaenus
n01565930wren warbler
n01566207tailorbird, Orthotomus sutorius
n01566645babbler, cackler
n01567133New World warbler, wood warbler
n01567678parula warbler, northern parula, Parula americana
n01567879Wilson's warbler, Wilson's blackcap, Wilsonia pusilla
h01568132flycatching warbler
n01568294American redstart, redstart, Setophaga ruticilla
n01568720Cape May warbler, Dendroica tigrina
n01568892yellow warbler, golden warbler, yellowbird, Dendroica petechia
n01569060Blackburn, Blackburnian warbler, Dendroica fusca
n01569262Audubon's warbler, Audubon warbler, Dendroica auduboni
n01569423myrtle warbler, myrtle bird, Dendroica coronata
n01569566blackpoll, Dendroica striate
n01569836New World chat, chat
n01569971yellow-breasted chat, Icteria virens
n01570267ovenbird, Seiurus aurocapillus
n01570421water thrush
n01570676yellowthroat
n01570839common yellowthroat, Maryland yellowthroat, Geothlypis trichas
h01571410riflebird, Ptloris paradisea
n01571904New World oriole, American oriole, oriole
n01572328northern oriole, Icterus galbula
n01572489Baltimore oriole, Baltimore bird, hangbird, firebird, Icterus galbula galbula
n01572654Bullock's oriole, Icterus galbula bullockii
n01572782orchard oriole, Icterus spurius
n01573074meadowlark, lark
n01573240eastern meadowlark, Sturnella magna
n01573360western meadowlark, Sturnella neglecta
h01573627cacique, cazique
n01573898bobolink, ricebird, reedbird, Dolichonyx oryzivorus
n01574045New World blackbird, blackbird
n01574390grackle, crow blackbird
n01574560purple grackle, Quiscalus quiscula
n01574801rusty blackbird, rusty grackle, Euphagus carilonus
n01575117cowbird
n01575401red-winged blackbird, redwing, Agelaius phoeniceus
n01575745Old World oriole, oriole
n01576076golden oriole, Oriolus oriolus
h01576358fig-bird
n01576695starling
n01577035common starling, Sturnus vulgaris
h01577458rose-colored starling, rose-colored pastor, Pastor sturnus, Pastor roseus
n01577659myna, mynah, mina, minah, myna bird, mynah bird
n01577941crested myna, Acridotheres tristis
n01578180hill myna, Indian grackle, grackle, Gracula religiosa
n01578575corvine bird
n01579028crow
n01579149American crow, Corvus brachyrhyncos
n01579260raven, Corvus corax
n01579410rook, Corvus frugilegus
n01579578jackdaw, daw, Corvus monedula
n01579729chough
o01580077jay
h01580379Old World jay
h01580490common European jay, Garullus garullus
h01580772New World jay
n01580870blue jay, jaybird, Cyanocitta cristata
n01581166Canada jay, grey jay, gray jay, camp robber, whisker jack, Perisoreus canadensis
h01581434Rocky Mountain jay, Perisoreus canadensis capitalis
n01581730nutcracker
h01581874common nutcracker, Nucifraga caryocatactes
n01581984Clark's nutcracker, Nucifraga columbiana
o01582220magpie
n01582398European magpie, Pica pica
h01582498American magpie, Pica pica hudsonia
n01582856Australian magpie
n01583209butcherbird
n01583495currawong, bell magpie
n01583828piping crow, piping crow-shrike, Gymnorhina tibicen
n01584225wren, jenny wren
n01584695winter wren, Troglodytes troglodytes
n01584853house wren, Troglodytes aedon
n01585121marsh wren
n01585287long-billed marsh wren, Cistothorus palustris
n01585422sedge wren, short-billed marsh wren, Cistothorus platensis
n01585715rock wren, Salpinctes obsoletus
n01586020Carolina wren, Thryothorus ludovicianus
n01586374cactus wren
n01586941mockingbird, mocker, Mimus polyglotktos
h01587278blue mockingbird, Melanotis caerulescens
n01587526catbird, grey catbird, gray catbird, Dumetella carolinensis
n01587834thrasher, mocking thrush
n01588002brown thrasher, brown thrush, Toxostoma rufums
h01588431New Zealand wren
n01588725rock wren, Xenicus gilviventris
h01588996rifleman bird, Acanthisitta chloris
n01589286creeper, tree creeper
n01589718brown creeper, American creeper, Certhia americana
n01589893European creeper, Certhia familiaris
h01590220wall creeper, tichodrome, Tichodroma muriaria
n01591005European nuthatch, Sitta europaea
n01591123red-breasted nuthatch, Sitta canadensis
n01591301white-breasted nuthatch, Sitta carolinensis
n01591697titmouse, tit
o01592084chickadee
n01592257black-capped chickadee, blackcap, Parus atricapillus
n01592387tufted titmouse, Parus bicolor
n01592540Carolina chickadee, Parus carolinensis
n01592694blue tit, tomtit, Parus caeruleus
n01593028bushtit, bush tit
h01593282wren-tit, Chamaea fasciata
h01593553verdin, Auriparus flaviceps
n01594004fairy bluebird, bluebird
n01594372swallow
n01594787barn swallow, chimney swallow, Hirundo rustica
n01594968cliff swallow, Hirundo pyrrhonota
n01595168tree swallow, tree martin, Hirundo nigricans
n01595450white-bellied swallow, tree swallow, Iridoprocne bicolor
h01595624martin
n01595974house martin, Delichon urbica
n01596273bank martin, bank swallow, sand martin, Riparia riparia
n01596608purple martin, Progne subis
n01597022wood swallow, swallow shrike
n01597336tanager
n01597737scarlet tanager, Piranga olivacea, redbird, firebird
n01597906western tanager, Piranga ludoviciana
n01598074summer tanager, summer redbird, Piranga rubra
h01598271hepatic tanager, Piranga flava hepatica
n01598588shrike
n01598988butcherbird
n01599159European shrike, Lanius excubitor
n01599269northern shrike, Lanius borealis
h01599388white-rumped shrike, Lanius ludovicianus excubitorides
n01599556loggerhead shrike, Lanius lucovicianus
h01599741migrant shrike, Lanius ludovicianus migrans
n01600085bush shrike
h01600341black-fronted bush shrike, Chlorophoneus nigrifrons
n01600657bowerbird, catbird
n01601068satin bowerbird, satin bird, Ptilonorhynchus violaceus
h01601410great bowerbird, Chlamydera nuchalis
o01601694water ouzel, dipper
h01602080European water ouzel, Cinclus aquaticus
h01602209American water ouzel, Cinclus mexicanus
n01602630vireo
n01602832red-eyed vireo, Vireo olivaceous
h01603000solitary vireo, Vireo solitarius
n01603152blue-headed vireo, Vireo solitarius solitarius
n01603600waxwing
n01603812cedar waxwing, cedarbird, Bombycilla cedrorun
n01603953Bohemian waxwing, Bombycilla garrulus
n01604330bird of prey, raptor, raptorial bird
n01604968Accipitriformes, order Accipitriformes
n01605630hawk
h01606097eyas
h01606177tiercel, tercel, tercelet
n01606522goshawk, Accipiter gentilis
n01606672sparrow hawk, Accipiter nisus
n01606809Cooper's hawk, blue darter, Accipiter cooperii
h01606978chicken hawk, hen hawk
h01607309buteonine
h01607429redtail, red-tailed hawk, Buteo jamaicensis
n01607600rough-legged hawk, roughleg, Buteo lagopus
n01607812red-shouldered hawk, Buteo lineatus
n01607962buzzard, Buteo buteo
n01608265honey buzzard, Pernis apivorus
o01608432kite
n01608814black kite, Milvus migrans
n01609062swallow-tailed kite, swallow-tailed hawk, Elanoides forficatus
n01609391white-tailed kite, Elanus leucurus
n01609751harrier
n01609956marsh harrier, Circus Aeruginosus
n01610100Montagu's harrier, Circus pygargus
n01610226marsh hawk, northern harrier, hen harrier, Circus cyaneus
n01610552harrier eagle, short-toed eagle
n01610955falcon
n01611472peregrine, peregrine falcon, Falco peregrinus
h01611674falcon-gentle, falcon-gentil
n01611800gyrfalcon, gerfalcon, Falco rusticolus
n01611969kestrel, Falco tinnunculus
n01612122sparrow hawk, American kestrel, kestrel, Falco sparverius
n01612275pigeon hawk, merlin, Falco columbarius
n01612476hobby, Falco subbuteo
n01612628caracara
h01612955Audubon's caracara, Polyborus cheriway audubonii
n01613177carancha, Polyborus plancus
n01613294eagle, bird of Jove
n01613615young bird
n01613807eaglet
n01614038harpy, harpy eagle, Harpia harpyja
n01614343golden eagle, Aquila chrysaetos
n01614556tawny eagle, Aquila rapax
o01614925bald eagle, American eagle, Haliaeetus leucocephalus
n01615121sea eagle
n01615303Kamchatkan sea eagle, Stellar's sea eagle, Haliaeetus pelagicus
n01615458ern, erne, grey sea eagle, gray sea eagle, European sea eagle, white-tailed sea eagle, Haliatus albicilla
n01615703fishing eagle, Haliaeetus leucorhyphus
n01616086osprey, fish hawk, fish eagle, sea eagle, Pandion haliaetus
o01616318vulture
h01616551Aegypiidae, family Aegypiidae
h01616764Old World vulture
n01617095griffon vulture, griffon, Gyps fulvus
n01617443bearded vulture, lammergeier, lammergeyer, Gypaetus barbatus
n01617766Egyptian vulture, Pharaoh's chicken, Neophron percnopterus
n01618082black vulture, Aegypius monachus
n01618503secretary bird, Sagittarius serpentarius
l01618922New World vulture, cathartid
n01619310buzzard, turkey buzzard, turkey vulture, Cathartes aura
n01619536condor
n01619835Andean condor, Vultur gryphus
n01620135California condor, Gymnogyps californianus
n01620414black vulture, carrion crow, Coragyps atratus
n01620735king vulture, Sarcorhamphus papa
n01621127owl, bird of Minerva, bird of night, hooter
n01621635owlet
n01622120little owl, Athene noctua
n01622352horned owl
n01622483great horned owl, Bubo virginianus
o01622779great grey owl, great gray owl, Strix nebulosa
n01622959tawny owl, Strix aluco
n01623110barred owl, Strix varia
n01623425screech owl, Otus asio
n01623615screech owl
n01623706scops owl
n01623880spotted owl, Strix occidentalis
n01624115Old World scops owl, Otus scops
l01624212Oriental scops owl, Otus sunia
l01624305hoot owl
n01624537hawk owl, Surnia ulula
n01624833long-eared owl, Asio otus
h01625121laughing owl, laughing jackass, Sceloglaux albifacies
n01625562barn owl, Tyto alba
n01627424amphibian
h01628331Ichyostega
n01628770urodele, caudate
n01629276salamander
o01629819European fire salamander, Salamandra salamandra
n01629962spotted salamander, fire salamander, Salamandra maculosa
h01630148alpine salamander, Salamandra atra
n01630284newt, triton
o01630670common newt, Triturus vulgaris
n01630901red eft, Notophthalmus viridescens
h01631175Pacific newt
n01631354rough-skinned newt, Taricha granulosa
l01631512California newt, Taricha torosa
o01631663eft
h01632047ambystomid, ambystomid salamander
h01632308mole salamander, Ambystoma talpoideum
o01632458spotted salamander, Ambystoma maculatum
n01632601tiger salamander, Ambystoma tigrinum
o01632777axolotl, mud puppy, Ambystoma mexicanum
h01632952waterdog
n01633406hellbender, mud puppy, Cryptobranchus alleganiensis
n01633781giant salamander, Megalobatrachus maximus
h01634227olm, Proteus anguinus
h01634522mud puppy, Necturus maculosus
n01635027dicamptodon, dicamptodontid
h01635176Pacific giant salamander, Dicamptodon ensatus
h01635480olympic salamander, Rhyacotriton olympicus
l01636127lungless salamander, plethodont
n01636352eastern red-backed salamander, Plethodon cinereus
h01636510western red-backed salamander, Plethodon vehiculum
n01636829dusky salamander
h01637112climbing salamander
h01637338arboreal salamander, Aneides lugubris
n01637615slender salamander, worm salamander
h01637932web-toed salamander
h01638194Shasta salamander, Hydromantes shastae
h01638329limestone salamander, Hydromantes brunus
h01638722amphiuma, congo snake, congo eel, blind eel
h01639187siren
n01639765frog, toad, toad frog, anuran, batrachian, salientian
n01640846true frog, ranid
n01641206wood-frog, wood frog, Rana sylvatica
n01641391leopard frog, spring frog, Rana pipiens
o01641577bullfrog, Rana catesbeiana
n01641739green frog, spring frog, Rana clamitans
h01641930cascades frog, Rana cascadae
h01642097goliath frog, Rana goliath
n01642257pickerel frog, Rana palustris
h01642391tarahumara frog, Rana tarahumarae
n01642539grass frog, Rana temporaria
h01642943leptodactylid frog, leptodactylid
h01643255robber frog
n01643507barking frog, robber frog, Hylactophryne augusti
n01643896crapaud, South American bullfrog, Leptodactylus pentadactylus
o01644373tree frog, tree-frog
o01644900tailed frog, bell toad, ribbed toad, tailed toad, Ascaphus trui
h01645466Liopelma hamiltoni
n01645776true toad
n01646292bufo
n01646388agua, agua toad, Bufo marinus
n01646555European toad, Bufo bufo
n01646648natterjack, Bufo calamita
n01646802American toad, Bufo americanus
n01646902Eurasian green toad, Bufo viridis
h01647033American green toad, Bufo debilis
h01647180Yosemite toad, Bufo canorus
n01647303Texas toad, Bufo speciosus
h01647466southwestern toad, Bufo microscaphus
n01647640western toad, Bufo boreas
n01648139obstetrical toad, midwife toad, Alytes obstetricans
h01648356midwife toad, Alytes cisternasi
n01648620fire-bellied toad, Bombina bombina
n01649170spadefoot, spadefoot toad
h01649412western spadefoot, Scaphiopus hammondii
h01649556southern spadefoot, Scaphiopus multiplicatus
h01649726plains spadefoot, Scaphiopus bombifrons
n01650167tree toad, tree frog, tree-frog
n01650690spring peeper, Hyla crucifer
l01650901Pacific tree toad, Hyla regilla
n01651059canyon treefrog, Hyla arenicolor
h01651285chameleon tree frog
h01651487cricket frog
h01651641northern cricket frog, Acris crepitans
h01651778eastern cricket frog, Acris gryllus
n01652026chorus frog
h01652297lowland burrowing treefrog, northern casque-headed frog, Pternohyla fodiens
h01653026western narrow-mouthed toad, Gastrophryne olivacea
l01653223eastern narrow-mouthed toad, Gastrophryne carolinensis
h01653509sheep frog
h01653773tongueless frog
h01654083Surinam toad, Pipa pipa, Pipa americana
n01654637African clawed frog, Xenopus laevis
h01654863South American poison toad
h01655344caecilian, blindworm
n01661091reptile, reptilian
h01661592anapsid, anapsid reptile
h01661818diapsid, diapsid reptile
h01662060Diapsida, subclass Diapsida
n01662622chelonian, chelonian reptile
n01662784turtle
n01663401sea turtle, marine turtle
n01663782green turtle, Chelonia mydas
o01664065loggerhead, loggerhead turtle, Caretta caretta
n01664369ridley
n01664492Atlantic ridley, bastard ridley, bastard turtle, Lepidochelys kempii
n01664674Pacific ridley, olive ridley, Lepidochelys olivacea
n01664990hawksbill turtle, hawksbill, hawkbill, tortoiseshell turtle, Eretmochelys imbricata
o01665541leatherback turtle, leatherback, leathery turtle, Dermochelys coriacea
n01665932snapping turtle
n01666228common snapping turtle, snapper, Chelydra serpentina
n01666585alligator snapping turtle, alligator snapper, Macroclemys temmincki
o01667114mud turtle
n01667432musk turtle, stinkpot
o01667778terrapin
n01668091diamondback terrapin, Malaclemys centrata
n01668436red-bellied terrapin, red-bellied turtle, redbelly, Pseudemys rubriventris
n01668665slider, yellow-bellied terrapin, Pseudemys scripta
n01668892cooter, river cooter, Pseudemys concinna
o01669191box turtle, box tortoise
n01669372Western box turtle, Terrapene ornata
n01669654painted turtle, painted terrapin, painted tortoise, Chrysemys picta
n01670092tortoise
n01670535European tortoise, Testudo graeca
n01670802giant tortoise
n01671125gopher tortoise, gopher turtle, gopher, Gopherus polypemus
n01671479desert tortoise, Gopherus agassizii
h01671705Texas tortoise
n01672032soft-shelled turtle, pancake turtle
h01672432spiny softshell, Trionyx spiniferus
h01672611smooth softshell, Trionyx muticus
n01673282tuatara, Sphenodon punctatum
h01674216saurian
n01674464lizard
n01674990gecko
h01675352flying gecko, fringed gecko, Ptychozoon homalocephalum
o01675722banded gecko
h01676755iguanid, iguanid lizard
o01677366common iguana, iguana, Iguana iguana
n01677747marine iguana, Amblyrhynchus cristatus
n01678043desert iguana, Dipsosaurus dorsalis
n01678343chuckwalla, Sauromalus obesus
h01678657zebra-tailed lizard, gridiron-tailed lizard, Callisaurus draconoides
h01679005fringe-toed lizard, Uma notata
n01679307earless lizard
n01679626collared lizard
n01679962leopard lizard
n01680264spiny lizard
n01680478fence lizard
n01680655western fence lizard, swift, blue-belly, Sceloporus occidentalis
n01680813eastern fence lizard, pine lizard, Sceloporus undulatus
h01680983sagebrush lizard, Sceloporus graciosus
n01681328side-blotched lizard, sand lizard, Uta stansburiana
n01681653tree lizard, Urosaurus ornatus
n01681940horned lizard, horned toad, horny frog
n01682172Texas horned lizard, Phrynosoma cornutum
n01682435basilisk
o01682714American chameleon, anole, Anolis carolinensis
h01683201worm lizard
n01683558night lizard
n01684133skink, scincid, scincid lizard
n01684578western skink, Eumeces skiltonianus
h01684741mountain skink, Eumeces callicephalus
h01685439teiid lizard, teiid
o01685808whiptail, whiptail lizard
l01686044racerunner, race runner, six-lined racerunner, Cnemidophorus sexlineatus
h01686220plateau striped whiptail, Cnemidophorus velox
h01686403Chihuahuan spotted whiptail, Cnemidophorus exsanguis
h01686609western whiptail, Cnemidophorus tigris
h01686808checkered whiptail, Cnemidophorus tesselatus
h01687128teju
h01687290caiman lizard
n01687665agamid, agamid lizard
o01687978agama
o01688243frilled lizard, Chlamydosaurus kingi
h01688961moloch
n01689081mountain devil, spiny lizard, Moloch horridus
h01689411anguid lizard
o01689811alligator lizard
n01690149blindworm, slowworm, Anguis fragilis
l01690466glass lizard, glass snake, joint snake
n01691217legless lizard
h01691652Lanthanotus borneensis
h01691951venomous lizard
o01692333Gila monster, Heloderma suspectum
n01692523beaded lizard, Mexican beaded lizard, Heloderma horridum
h01692864lacertid lizard, lacertid
n01693175sand lizard, Lacerta agilis
o01693334green lizard, Lacerta viridis
n01693783chameleon, chamaeleon
o01694178African chameleon, Chamaeleo chamaeleon
h01694311horned chameleon, Chamaeleo oweni
n01694709monitor, monitor lizard, varan
n01694955African monitor, Varanus niloticus
o01695060Komodo dragon, Komodo lizard, dragon lizard, giant lizard, Varanus komodoensis
n01696633crocodilian reptile, crocodilian
n01697178crocodile
o01697457African crocodile, Nile crocodile, Crocodylus niloticus
n01697611Asian crocodile, Crocodylus porosus
h01697749Morlett's crocodile
h01697978false gavial, Tomistoma schlegeli
n01698434alligator, gator
o01698640American alligator, Alligator mississipiensis
n01698782Chinese alligator, Alligator sinensis
n01699040caiman, cayman
h01699254spectacled caiman, Caiman sclerops
n01699675gavial, Gavialis gangeticus
h01701551armored dinosaur
n01701859stegosaur, stegosaurus, Stegosaur stenops
h01702256ankylosaur, ankylosaurus
h01702479Edmontonia
h01703011bone-headed dinosaur
h01703161pachycephalosaur, pachycephalosaurus
h01703569ceratopsian, horned dinosaur
h01704103protoceratops
o01704323triceratops
h01704626styracosaur, styracosaurus
h01705010psittacosaur, psittacosaurus
h01705591ornithopod, ornithopod dinosaur
h01705934hadrosaur, hadrosaurus, duck-billed dinosaur
h01707294trachodon, trachodont
h01708106saurischian, saurischian dinosaur
h01708998sauropod, sauropod dinosaur
h01709484apatosaur, apatosaurus, brontosaur, brontosaurus, thunder lizard, Apatosaurus excelsus
h01709876barosaur, barosaurus
h01710177diplodocus
h01711160argentinosaur
h01712008theropod, theropod dinosaur, bird-footed dinosaur
h01712752ceratosaur, ceratosaurus
h01713170coelophysis
n01713764tyrannosaur, tyrannosaurus, Tyrannosaurus rex
h01714231allosaur, allosaurus
h01715888ornithomimid
h01717016maniraptor
h01717229oviraptorid
h01717467velociraptor
h01718096deinonychus
h01718414utahraptor, superslasher
h01719403synapsid, synapsid reptile
h01721174dicynodont
h01721898pelycosaur
h01722670dimetrodon
h01722998pterosaur, flying reptile
h01723579pterodactyl
h01724231ichthyosaur
h01724840ichthyosaurus
h01725086stenopterygius, Stenopterygius quadrisicissus
h01725713plesiosaur, plesiosaurus
h01726203nothosaur
n01726692snake, serpent, ophidian
n01727646colubrid snake, colubrid
h01728266hoop snake
o01728572thunder snake, worm snake, Carphophis amoenus
o01728920ringneck snake, ring-necked snake, ring snake
o01729322hognose snake, puff adder, sand viper
h01729672leaf-nosed snake
o01729977green snake, grass snake
n01730185smooth green snake, Opheodrys vernalis
n01730307rough green snake, Opheodrys aestivus
n01730563green snake
n01730812racer
n01730960blacksnake, black racer, Coluber constrictor
h01731137blue racer, Coluber constrictor flaviventris
h01731277horseshoe whipsnake, Coluber hippocrepis
n01731545whip-snake, whip snake, whipsnake
h01731764coachwhip, coachwhip snake, Masticophis flagellum
n01731941California whipsnake, striped racer, Masticophis lateralis
h01732093Sonoran whipsnake, Masticophis bilineatus
n01732244rat snake
n01732614corn snake, red rat snake, Elaphe guttata
n01732789black rat snake, blacksnake, pilot blacksnake, mountain blacksnake, Elaphe obsoleta
h01732989chicken snake
h01733214Indian rat snake, Ptyas mucosus
n01733466glossy snake, Arizona elegans
n01733757bull snake, bull-snake
n01733957gopher snake, Pituophis melanoleucus
n01734104pine snake
o01734418king snake, kingsnake
n01734637common kingsnake, Lampropeltis getulus
n01734808milk snake, house snake, milk adder, checkered adder, Lampropeltis triangulum
o01735189garter snake, grass snake
n01735439common garter snake, Thamnophis sirtalis
n01735577ribbon snake, Thamnophis sauritus
h01735728Western ribbon snake, Thamnophis proximus
h01736032lined snake, Tropidoclonion lineatum
h01736375ground snake, Sonora semiannulata
h01736796eastern ground snake, Potamophis striatula, Haldea striatula
o01737021water snake
n01737472common water snake, banded water snake, Natrix sipedon, Nerodia sipedon
n01737728water moccasin
n01737875grass snake, ring snake, ringed snake, Natrix natrix
n01738065viperine grass snake, Natrix maura
h01738306red-bellied snake, Storeria occipitamaculata
n01738601sand snake
h01738731banded sand snake, Chilomeniscus cinctus
h01739094black-headed snake
o01739381vine snake
h01739647lyre snake
h01739871Sonoran lyre snake, Trimorphodon lambda
o01740131night snake, Hypsiglena torquata
n01740551blind snake, worm snake
h01740885western blind snake, Leptotyphlops humilis
n01741232indigo snake, gopher snake, Drymarchon corais
h01741442eastern indigo snake, Drymarchon corais couperi
n01741562constrictor
n01741943boa
o01742172boa constrictor, Constrictor constrictor
h01742447rubber boa, tow-headed snake, Charina bottae
n01742821rosy boa, Lichanura trivirgata
n01743086anaconda, Eunectes murinus
n01743605python
n01743936carpet snake, Python variegatus, Morelia spilotes variegatus
n01744100reticulated python, Python reticulatus
n01744270Indian python, Python molurus
o01744401rock python, rock snake, Python sebae
h01744555amethystine python
n01745125elapid, elapid snake
n01745484coral snake, harlequin-snake, New World coral snake
n01745902eastern coral snake, Micrurus fulvius
h01746191western coral snake, Micruroides euryxanthus
n01746359coral snake, Old World coral snake
h01746952African coral snake, Aspidelaps lubricus
h01747285Australian coral snake, Rhynchoelaps australis
n01747589copperhead, Denisonia superba
n01747885cobra
o01748264Indian cobra, Naja naja
l01748389asp, Egyptian cobra, Naja haje
n01748686black-necked cobra, spitting cobra, Naja nigricollis
n01748906hamadryad, king cobra, Ophiophagus hannah, Naja hannah
n01749244ringhals, rinkhals, spitting snake, Hemachatus haemachatus
n01749582mamba
n01749742black mamba, Dendroaspis augusticeps
o01749939green mamba
n01750167death adder, Acanthophis antarcticus
n01750437tiger snake, Notechis scutatus
h01750743Australian blacksnake, Pseudechis porphyriacus
n01751036krait
h01751215banded krait, banded adder, Bungarus fasciatus
n01751472taipan, Oxyuranus scutellatus
o01751748sea snake
n01752165viper
n01752585adder, common viper, Vipera berus
n01752736asp, asp viper, Vipera aspis
n01753032puff adder, Bitis arietans
n01753180gaboon viper, Bitis gabonica
o01753488horned viper, cerastes, sand viper, horned asp, Cerastes cornutus
n01753959pit viper
n01754370copperhead, Agkistrodon contortrix
n01754533water moccasin, cottonmouth, cottonmouth moccasin, Agkistrodon piscivorus
n01754876rattlesnake, rattler
o01755581diamondback, diamondback rattlesnake, Crotalus adamanteus
n01755740timber rattlesnake, banded rattlesnake, Crotalus horridus horridus
h01755952canebrake rattlesnake, canebrake rattler, Crotalus horridus atricaudatus
n01756089prairie rattlesnake, prairie rattler, Western rattlesnake, Crotalus viridis
o01756291sidewinder, horned rattlesnake, Crotalus cerastes
n01756508Western diamondback, Western diamondback rattlesnake, Crotalus atrox
n01756733rock rattlesnake, Crotalus lepidus
h01756916tiger rattlesnake, Crotalus tigris
n01757115Mojave rattlesnake, Crotalus scutulatus
n01757343speckled rattlesnake, Crotalus mitchellii
n01757677massasauga, massasauga rattler, Sistrurus catenatus
n01757901ground rattler, massasauga, Sistrurus miliaris
n01758141fer-de-lance, Bothrops atrops
n01758757carcase, carcass
h01758895carrion
l01767661arthropod
o01768244trilobite
n01769347arachnid, arachnoid
o01770081harvestman, daddy longlegs, Phalangium opilio
o01770393scorpion
n01770795false scorpion, pseudoscorpion
h01771100book scorpion, Chelifer cancroides
n01771417whip-scorpion, whip scorpion
h01771766vinegarroon, Mastigoproctus giganteus
n01772222spider
n01772664orb-weaving spider
o01773157black and gold garden spider, Argiope aurantia
o01773549barn spider, Araneus cavaticus
o01773797garden spider, Aranea diademata
h01774097comb-footed spider, theridiid
o01774384black widow, Latrodectus mactans
o01774750tarantula
o01775062wolf spider, hunting spider
n01775370European wolf spider, tarantula, Lycosa tarentula
h01775730trap-door spider
h01776192acarine
o01776313tick
h01776705hard tick, ixodid
n01777304Ixodes dammini, deer tick
h01777467Ixodes neotomae
h01777649Ixodes pacificus, western black-legged tick
h01777909Ixodes scapularis, black-legged tick
n01778217sheep-tick, sheep tick, Ixodes ricinus
h01778487Ixodes persulcatus
h01778621Ixodes dentatus
h01778801Ixodes spinipalpis
n01779148wood tick, American dog tick, Dermacentor variabilis
h01779463soft tick, argasid
n01779629mite
h01779939web-spinning mite
h01780142acarid
h01780426trombidiid
h01780696trombiculid
h01781071harvest mite, chigger, jigger, redbug
h01781570acarus, genus Acarus
h01781698itch mite, sarcoptid
h01781875rust mite
n01782209spider mite, tetranychid
n01782516red spider, red spider mite, Panonychus ulmi
h01783017myriapod
h01783706garden centipede, garden symphilid, symphilid, Scutigerella immaculata
h01784293tardigrade
o01784675centipede
n01785667house centipede, Scutigera coleoptrata
n01786646millipede, millepede, milliped
h01787006sea spider, pycnogonid
h01787191Merostomata, class Merostomata
n01787835horseshoe crab, king crab, Limulus polyphemus, Xiphosurus polyphemus
h01788291Asian horseshoe crab
h01788579eurypterid
h01788864tongue worm, pentastomid
h01789386gallinaceous bird, gallinacean
n01789740domestic fowl, fowl, poultry
h01790171Dorking
h01790304Plymouth Rock
h01790398Cornish, Cornish fowl
h01790557Rock Cornish
n01790711game fowl
h01790812cochin, cochin china
n01791107jungle fowl, gallina
h01791314jungle cock
h01791388jungle hen
n01791463red jungle fowl, Gallus gallus
n01791625chicken, Gallus gallus
n01791954bantam
n01792042chick, biddy
n01792158cock, rooster
n01792429cockerel
h01792530capon
n01792640hen, biddy
h01792808cackler
n01792955brood hen, broody, broody hen, setting hen, sitter
l01793085mother hen
h01793159layer
n01793249pullet
h01793340spring chicken
n01793435Rhode Island red
h01793565Dominique, Dominick
n01793715Orpington
n01794158turkey, Meleagris gallopavo
n01794344turkey cock, gobbler, tom, tom turkey
n01794651ocellated turkey, Agriocharis ocellata
n01795088grouse
o01795545black grouse
n01795735European black grouse, heathfowl, Lyrurus tetrix
h01795900Asian black grouse, Lyrurus mlokosiewiczi
h01796019blackcock, black cock
h01796105greyhen, grayhen, grey hen, gray hen, heath hen
o01796340ptarmigan
n01796519red grouse, moorfowl, moorbird, moor-bird, moorgame, Lagopus scoticus
n01796729moorhen
n01797020capercaillie, capercailzie, horse of the wood, Tetrao urogallus
n01797307spruce grouse, Canachites canadensis
n01797601sage grouse, sage hen, Centrocercus urophasianus
o01797886ruffed grouse, partridge, Bonasa umbellus
n01798168sharp-tailed grouse, sprigtail, sprig tail, Pedioecetes phasianellus
o01798484prairie chicken, prairie grouse, prairie fowl
n01798706greater prairie chicken, Tympanuchus cupido
n01798839lesser prairie chicken, Tympanuchus pallidicinctus
h01798979heath hen, Tympanuchus cupido cupido
h01799302guan
l01799679curassow
h01800195piping guan
n01800424chachalaca
h01800633Texas chachalaca, Ortilis vetula macalli
h01801088megapode, mound bird, mound-bird, mound builder, scrub fowl
h01801479mallee fowl, leipoa, lowan, Leipoa ocellata
h01801672mallee hen
n01801876brush turkey, Alectura lathami
h01802159maleo, Macrocephalon maleo
h01802721phasianid
n01803078pheasant
n01803362ring-necked pheasant, Phasianus colchicus
h01803641afropavo, Congo peafowl, Afropavo congensis
h01803893argus, argus pheasant
n01804163golden pheasant, Chrysolophus pictus
n01804478bobwhite, bobwhite quail, partridge
n01804653northern bobwhite, Colinus virginianus
h01804921Old World quail
l01805070migratory quail, Coturnix coturnix, Coturnix communis
h01805321monal, monaul
n01805801peafowl, bird of Juno
h01806061peachick, pea-chick
o01806143peacock
n01806297peahen
n01806364blue peafowl, Pavo cristatus
n01806467green peafowl, Pavo muticus
o01806567quail
n01806847California quail, Lofortyx californicus
n01807105tragopan
o01807496partridge
n01807828Hungarian partridge, grey partridge, gray partridge, Perdix perdix
n01808140red-legged partridge, Alectoris ruffa
h01808291Greek partridge, rock partridge, Alectoris graeca
h01808596mountain quail, mountain partridge, Oreortyx picta palmeri
n01809106guinea fowl, guinea, Numida meleagris
n01809371guinea hen
n01809752hoatzin, hoactzin, stinkbird, Opisthocomus hoazin
n01810268tinamou, partridge
h01810700columbiform bird
h01811243dodo, Raphus cucullatus
n01811909pigeon
h01812187pouter pigeon, pouter
n01812337dove
n01812662rock dove, rock pigeon, Columba livia
n01812866band-tailed pigeon, band-tail pigeon, bandtail, Columba fasciata
n01813088wood pigeon, ringdove, cushat, Columba palumbus
n01813385turtledove
n01813532Streptopelia turtur
h01813658ringdove, Streptopelia risoria
n01813948Australian turtledove, turtledove, Stictopelia cuneata
n01814217mourning dove, Zenaidura macroura
n01814370domestic pigeon
h01814549squab
h01814620fairy swallow
n01814755roller, tumbler, tumbler pigeon
n01814921homing pigeon, homer
h01815036carrier pigeon
h01815270passenger pigeon, Ectopistes migratorius
n01815601sandgrouse, sand grouse
h01816017painted sandgrouse, Pterocles indicus
h01816140pin-tailed sandgrouse, pin-tailed grouse, Pterocles alchata
h01816474pallas's sandgrouse, Syrrhaptes paradoxus
n01816887parrot
n01817263popinjay
n01817346poll, poll parrot
o01817953African grey, African gray, Psittacus erithacus
n01818299amazon
o01818515macaw
n01818832kea, Nestor notabilis
n01819115cockatoo
o01819313sulphur-crested cockatoo, Kakatoe galerita, Cacatua galerita
n01819465pink cockatoo, Kakatoe leadbeateri
n01819734cockateel, cockatiel, cockatoo parrot, Nymphicus hollandicus
n01820052lovebird
n01820348lory
o01820546lorikeet
h01820801varied Lorikeet, Glossopsitta versicolor
n01821076rainbow lorikeet, Trichoglossus moluccanus
n01821203parakeet, parrakeet, parroket, paraquet, paroquet, parroquet
h01821554Carolina parakeet, Conuropsis carolinensis
n01821869budgerigar, budgereegah, budgerygah, budgie, grass parakeet, lovebird, shell parakeet, Melopsittacus undulatus
n01822300ring-necked parakeet, Psittacula krameri
h01822602cuculiform bird
n01823013cuckoo
n01823414European cuckoo, Cuculus canorus
h01823740black-billed cuckoo, Coccyzus erythropthalmus
n01824035roadrunner, chaparral cock, Geococcyx californianus
h01824344ani
o01824575coucal
h01824749crow pheasant, Centropus sinensis
n01825278touraco, turaco, turacou, turakoo
h01825930coraciiform bird
n01826364roller
n01826680European roller, Coracias garrulus
h01826844ground roller
n01827403kingfisher
n01827793Eurasian kingfisher, Alcedo atthis
n01828096belted kingfisher, Ceryle alcyon
n01828556kookaburra, laughing jackass, Dacelo gigas
o01828970bee eater
o01829413hornbill
n01829869hoopoe, hoopoo
n01830042Euopean hoopoe, Upupa epops
h01830479wood hoopoe
n01830915motmot, momot
h01831360tody
h01831712apodiform bird
n01832167swift
n01832493European swift, Apus apus
h01832813chimney swift, chimney swallow, Chateura pelagica
h01833112swiftlet, Collocalia inexpectata
h01833415tree swift, crested swift
o01833805hummingbird
n01834177Archilochus colubris
n01834540thornbill
n01835276goatsucker, nightjar, caprimulgid
h01835769European goatsucker, European nightjar, Caprimulgus europaeus
h01835918chuck-will's-widow, Caprimulgus carolinensis
h01836087whippoorwill, Caprimulgus vociferus
h01836673poorwill, Phalaenoptilus nuttallii
n01837072frogmouth
h01837526oilbird, guacharo, Steatornis caripensis
h01838038piciform bird
n01838598woodpecker, peckerwood, pecker
n01839086green woodpecker, Picus viridis
n01839330downy woodpecker
n01839598flicker
n01839750yellow-shafted flicker, Colaptes auratus, yellowhammer
h01839949gilded flicker, Colaptes chrysoides
n01840120red-shafted flicker, Colaptes caper collaris
h01840412ivorybill, ivory-billed woodpecker, Campephilus principalis
n01840775redheaded woodpecker, redhead, Melanerpes erythrocephalus
n01841102sapsucker
n01841288yellow-bellied sapsucker, Sphyrapicus varius
n01841441red-breasted sapsucker, Sphyrapicus varius ruber
n01841679wryneck
h01841943piculet
n01842235barbet
n01842504puffbird
h01842788honey guide
o01843065jacamar
o01843383toucan
n01843719toucanet
n01844231trogon
n01844551quetzal, quetzal bird
h01844746resplendent quetzel, resplendent trogon, Pharomacrus mocino
n01844917aquatic bird
n01845132waterfowl, water bird, waterbird
h01845477anseriform bird
n01846331duck
o01847000drake
n01847089quack-quack
n01847170duckling
n01847253diving duck
n01847407dabbling duck, dabbler
n01847806mallard, Anas platyrhynchos
n01847978black duck, Anas rubripes
n01848123teal
n01848323greenwing, green-winged teal, Anas crecca
n01848453bluewing, blue-winged teal, Anas discors
n01848555garganey, Anas querquedula
n01848648widgeon, wigeon, Anas penelope
n01848840American widgeon, baldpate, Anas americana
n01848976shoveler, shoveller, broadbill, Anas clypeata
n01849157pintail, pin-tailed duck, Anas acuta
n01849466sheldrake
n01849676shelduck
n01849863ruddy duck, Oxyura jamaicensis
n01850192bufflehead, butterball, dipper, Bucephela albeola
n01850373goldeneye, whistler, Bucephela clangula
n01850553Barrow's goldeneye, Bucephala islandica
n01850873canvasback, canvasback duck, Aythya valisineria
n01851038pochard, Aythya ferina
n01851207redhead, Aythya americana
n01851375scaup, scaup duck, bluebill, broadbill
n01851573greater scaup, Aythya marila
n01851731lesser scaup, lesser scaup duck, lake duck, Aythya affinis
n01851895wild duck
n01852142wood duck, summer duck, wood widgeon, Aix sponsa
n01852329wood drake
n01852400mandarin duck, Aix galericulata
n01852671muscovy duck, musk duck, Cairina moschata
n01852861sea duck
n01853195eider, eider duck
n01853498scoter, scooter
n01853666common scoter, Melanitta nigra
n01853870old squaw, oldwife, Clangula hyemalis
n01854415merganser, fish duck, sawbill, sheldrake
n01854700goosander, Mergus merganser
n01854838American merganser, Mergus merganser americanus
o01855032red-breasted merganser, Mergus serrator
n01855188smew, Mergus albellus
n01855476hooded merganser, hooded sheldrake, Lophodytes cucullatus
o01855672goose
n01856072gosling
n01856155gander
n01856380Chinese goose, Anser cygnoides
n01856553greylag, graylag, greylag goose, graylag goose, Anser anser
n01856890blue goose, Chen caerulescens
n01857079snow goose
n01857325brant, brant goose, brent, brent goose
n01857512common brant goose, Branta bernicla
n01857632honker, Canada goose, Canadian goose, Branta canadensis
n01857851barnacle goose, barnacle, Branta leucopsis
n01858281coscoroba
n01858441swan
n01858780cob
n01858845pen
n01858906cygnet
n01859190mute swan, Cygnus olor
n01859325whooper, whooper swan, Cygnus cygnus
n01859496tundra swan, Cygnus columbianus
n01859689whistling swan, Cygnus columbianus columbianus
n01859852Bewick's swan, Cygnus columbianus bewickii
n01860002trumpeter, trumpeter swan, Cygnus buccinator
o01860187black swan, Cygnus atratus
l01860497screamer
h01860864horned screamer, Anhima cornuta
h01861148crested screamer
h01861330chaja, Chauna torquata
n01861778mammal, mammalian
n01862399female mammal
o01871265tusker
h01871543prototherian
l01871875monotreme, egg-laying mammal
o01872401echidna, spiny anteater, anteater
n01872772echidna, spiny anteater, anteater
o01873310platypus, duckbill, duckbilled platypus, duck-billed platypus, Ornithorhynchus anatinus
n01874434marsupial, pouched mammal
n01874928opossum, possum
n01875313common opossum, Didelphis virginiana, Didelphis marsupialis
h01875610crab-eating opossum
n01876034opossum rat
l01876326bandicoot
h01876667rabbit-eared bandicoot, rabbit bandicoot, bilby, Macrotis lagotis
n01877134kangaroo
n01877606giant kangaroo, great grey kangaroo, Macropus giganteus
o01877812wallaby, brush kangaroo
l01878061common wallaby, Macropus agiles
h01878335hare wallaby, kangaroo hare
h01878639nail-tailed wallaby, nail-tailed kangaroo
n01878929rock wallaby, rock kangaroo
n01879217pademelon, paddymelon
n01879509tree wallaby, tree kangaroo
h01879837musk kangaroo, Hypsiprymnodon moschatus
h01880152rat kangaroo, kangaroo rat
h01880473potoroo
h01880716bettong
h01880813jerboa kangaroo, kangaroo jerboa
n01881171phalanger, opossum, possum
h01881564cuscus
h01881857brush-tailed phalanger, Trichosurus vulpecula
l01882125flying phalanger, flying opossum, flying squirrel
o01882714koala, koala bear, kangaroo bear, native bear, Phascolarctos cinereus
o01883070wombat
h01883513dasyurid marsupial, dasyurid
h01883920dasyure
h01884104eastern dasyure, Dasyurus quoll
h01884203native cat, Dasyurus viverrinus
h01884476thylacine, Tasmanian wolf, Tasmanian tiger, Thylacinus cynocephalus
n01884834Tasmanian devil, ursine dasyure, Sarcophilus hariisi
h01885158pouched mouse, marsupial mouse, marsupial rat
n01885498numbat, banded anteater, anteater, Myrmecobius fasciatus
h01886045pouched mole, marsupial mole, Notoryctus typhlops
n01886756placental, placental mammal, eutherian, eutherian mammal
n01887474livestock, stock, farm animal
n01887623bull
n01887787cow
n01887896calf
n01888045calf
n01888181yearling
n01888264buck
n01888411doe
h01889074insectivore
n01889520mole
h01889849starnose mole, star-nosed mole, Condylura cristata
h01890144brewer's mole, hair-tailed mole, Parascalops breweri
h01890564golden mole
h01890860shrew mole
h01891013Asiatic shrew mole, Uropsilus soricipes
h01891274American shrew mole, Neurotrichus gibbsii
n01891633shrew, shrewmouse
l01892030common shrew, Sorex araneus
h01892145masked shrew, Sorex cinereus
h01892385short-tailed shrew, Blarina brevicauda
h01892551water shrew
h01892744American water shrew, Sorex palustris
h01893021European water shrew, Neomys fodiens
h01893164Mediterranean water shrew, Neomys anomalus
h01893399least shrew, Cryptotis parva
n01893825hedgehog, Erinaceus europaeus, Erinaceus europeaeus
h01894207tenrec, tendrac
h01894522tailless tenrec, Tenrec ecaudatus
h01894956otter shrew, potamogale, Potamogale velox
n01896844eiderdown
h01897257aftershaft
h01897426sickle feather
n01897536contour feather
h01897667bastard wing, alula, spurious wing
h01898593saddle hackle, saddle feather
n01899894encolure
n01900150hair
h01903234squama
n01903346scute
h01903498sclerite
n01904029plastron
n01904806scallop shell
n01904886oyster shell
h01905321theca
n01905661invertebrate
n01906749sponge, poriferan, parazoan
h01907287choanocyte, collar cell
h01907738glass sponge
h01908042Venus's flower basket
h01908958metazoan
h01909422coelenterate, cnidarian
h01909788planula
n01909906polyp
h01910252medusa, medusoid, medusan
o01910747jellyfish
h01911063scyphozoan
h01911403Chrysaora quinquecirrha
h01911839hydrozoan, hydroid
h01912152hydra
h01912454siphonophore
h01912809nanomia
n01913166Portuguese man-of-war, man-of-war, jellyfish
h01913346praya
h01913440apolemia
h01914163anthozoan, actinozoan
o01914609sea anemone, anemone
n01914830actinia, actinian, actiniarian
n01915700sea pen
n01915811coral
n01916187gorgonian, gorgonian coral
n01916388sea feather
n01916481sea fan
h01916588red coral
n01916925stony coral, madrepore, madriporian coral
o01917289brain coral
n01917611staghorn coral, stag's-horn coral
n01917882mushroom coral
n01918744ctenophore, comb jelly
h01919385beroe
h01920051platyctenean
h01920438sea gooseberry
h01921059Venus's girdle, Cestum veneris
n01922303worm
h01922717helminth, parasitic worm
h01922948woodworm
n01923025woodborer, borer
h01923404acanthocephalan, spiny-headed worm
h01923890arrowworm, chaetognath
h01924800bladder worm
o01924916flatworm, platyhelminth
h01925270planarian, planaria
h01925695fluke, trematode, trematode worm
h01925916cercaria
h01926379liver fluke, Fasciola hepatica
h01926689Fasciolopsis buski
h01927159schistosome, blood fluke
h01927456tapeworm, cestode
h01927928echinococcus
h01928215taenia
h01928517ribbon worm, nemertean, nemertine, proboscis worm
h01928865beard worm, pogonophoran
h01929186rotifer
o01930112nematode, nematode worm, roundworm
h01930852common roundworm, Ascaris lumbricoides
h01931140chicken roundworm, Ascaridia galli
h01931520pinworm, threadworm, Enterobius vermicularis
h01931714eelworm
h01932151vinegar eel, vinegar worm, Anguillula aceti, Turbatrix aceti
h01932936trichina, Trichinella spiralis
h01933151hookworm
h01933478filaria
h01933988Guinea worm, Dracunculus medinensis
n01934440annelid, annelid worm, segmented worm
h01934844archiannelid
h01935176oligochaete, oligochaete worm
n01935395earthworm, angleworm, fishworm, fishing worm, wiggler, nightwalker, nightcrawler, crawler, dew worm, red worm
h01936391polychaete, polychete, polychaete worm, polychete worm
h01936671lugworm, lug, lobworm
h01936858sea mouse
h01937579bloodworm
n01937909leech, bloodsucker, hirudinean
n01938454medicinal leech, Hirudo medicinalis
h01938735horseleech
n01940736mollusk, mollusc, shellfish
h01941223scaphopod
h01941340tooth shell, tusk shell
h01942177gastropod, univalve
n01942869abalone, ear-shell
n01943087ormer, sea-ear, Haliotis tuberculata
h01943541scorpion shell
o01943899conch
n01944118giant conch, Strombus gigas
o01944390snail
n01944812edible snail, Helix pomatia
n01944955garden snail
n01945143brown snail, Helix aspersa
h01945340Helix hortensis
o01945685slug
h01945845seasnail
h01946277neritid, neritid gastropod
n01946630nerita
h01946827bleeding tooth, Nerita peloronta
h01947139neritina
n01947396whelk
l01947997moon shell, moonshell
h01948446periwinkle, winkle
n01948573limpet
n01949085common limpet, Patella vulgata
h01949499keyhole limpet, Fissurella apertura, Diodora apertura
h01949973river limpet, freshwater limpet, Ancylus fluviatilis
o01950731sea slug, nudibranch
n01951274sea hare, Aplysia punctata
n01951613Hermissenda crassicornis
h01952029bubble shell
h01952712physa
n01953361cowrie, cowry
n01953594money cowrie, Cypraea moneta
n01953762tiger cowrie, Cypraea tigris
h01954516solenogaster, aplacophoran
o01955084chiton, coat-of-mail shell, sea cradle, polyplacophore
n01955933bivalve, pelecypod, lamellibranch
n01956344spat
n01956481clam
n01956764seashell
n01957335soft-shell clam, steamer, steamer clam, long-neck clam, Mya arenaria
n01958038quahog, quahaug, hard-shell clam, hard clam, round clam, Venus mercenaria, Mercenaria mercenaria
n01958346littleneck, littleneck clam
h01958435cherrystone, cherrystone clam
n01958531geoduck
h01959029razor clam, jackknife clam, knife-handle
n01959492giant clam, Tridacna gigas
n01959985cockle
n01960177edible cockle, Cardium edule
n01960459oyster
h01961234Japanese oyster, Ostrea gigas
h01961600Virginia oyster
n01961985pearl oyster, Pinctada margaritifera
h01962506saddle oyster, Anomia ephippium
h01962788window oyster, windowpane oyster, capiz, Placuna placenta
n01963317ark shell
h01963479blood clam
n01963571mussel
n01964049marine mussel, mytilid
n01964271edible mussel, Mytilus edulis
n01964441freshwater mussel, freshwater clam
h01964957pearly-shelled mussel
h01965252thin-shelled mussel
n01965529zebra mussel, Dreissena polymorpha
n01965889scallop, scollop, escallop
h01966377bay scallop, Pecten irradians
h01966586sea scallop, giant scallop, Pecten magellanicus
h01967094shipworm, teredinid
h01967308teredo
h01967963piddock
h01968315cephalopod, cephalopod mollusk
o01968897chambered nautilus, pearly nautilus, nautilus
h01969726octopod
n01970164octopus, devilfish
n01970667paper nautilus, nautilus, Argonaut, Argonauta argo
h01971094decapod
n01971280squid
h01971620loligo
h01971850ommastrephes
h01972131architeuthis, giant squid
n01972541cuttlefish, cuttle
h01973148spirula, Spirula peronii
n01974773crustacean
h01975687malacostracan crustacean
n01976146decapod crustacean, decapod
n01976868brachyuran
n01976957crab
h01977485stone crab, Menippe mercenaria
h01978010hard-shell crab
h01978136soft-shell crab, soft-shelled crab
o01978287Dungeness crab, Cancer magister
o01978455rock crab, Cancer irroratus
h01978587Jonah crab, Cancer borealis
h01978930swimming crab
h01979269English lady crab, Portunus puber
h01979526American lady crab, lady crab, calico crab, Ovalipes ocellatus
n01979874blue crab, Callinectes sapidus
o01980166fiddler crab
h01980655pea crab
o01981276king crab, Alaska crab, Alaskan king crab, Alaska king crab, Paralithodes camtschatica
h01981702spider crab
n01982068European spider crab, king crab, Maja squinado
n01982347giant crab, Macrocheira kaempferi
n01982650lobster
h01983048true lobster
o01983481American lobster, Northern lobster, Maine lobster, Homarus americanus
h01983674European lobster, Homarus vulgaris
h01983829Cape lobster, Homarus capensis
n01984245Norway lobster, Nephrops norvegicus
o01984695spiny lobster, langouste, rock lobster, crawfish, crayfish, sea crawfish
o01985128crayfish, crawfish, crawdad, crawdaddy
l01985493Old World crayfish, ecrevisse
h01985797American crayfish
o01986214hermit crab
n01986806shrimp
h01987076snapping shrimp, pistol shrimp
n01987545prawn
h01987727long-clawed prawn, river prawn, Palaemon australis
h01988203tropical prawn
h01988701krill
h01988869Euphausia pacifica
h01989516opossum shrimp
h01989869stomatopod, stomatopod crustacean
n01990007mantis shrimp, mantis crab
h01990516squilla, mantis prawn
o01990800isopod
n01991028woodlouse, slater
n01991520pill bug
h01992262sow bug
h01992423sea louse, sea slater
n01992773amphipod
h01993525skeleton shrimp
h01993830whale louse
n01994910daphnia, water flea
h01995514fairy shrimp
h01995686brine shrimp, Artemia salina
h01996280tadpole shrimp
h01996585copepod, copepod crustacean
h01997119cyclops, water flea
h01997825seed shrimp, mussel shrimp, ostracod
n01998183barnacle, cirriped, cirripede
n01998741acorn barnacle, rock barnacle, Balanus balanoides
n01999186goose barnacle, gooseneck barnacle, Lepas fascicularis
h01999767onychophoran, velvet worm, peripatus
n02000954wading bird, wader
n02002075stork
o02002556white stork, Ciconia ciconia
o02002724black stork, Ciconia nigra
n02003037adjutant bird, adjutant, adjutant stork, Leptoptilus dubius
n02003204marabou, marabout, marabou stork, Leptoptilus crumeniferus
n02003577openbill
n02003839jabiru, Jabiru mycteria
n02004131saddlebill, jabiru, Ephippiorhynchus senegalensis
n02004492policeman bird, black-necked stork, jabiru, Xenorhyncus asiaticus
n02004855wood ibis, wood stork, flinthead, Mycteria americana
n02005399shoebill, shoebird, Balaeniceps rex
n02005790ibis
n02006063wood ibis, wood stork, Ibis ibis
n02006364sacred ibis, Threskiornis aethiopica
o02006656spoonbill
n02006985common spoonbill, Platalea leucorodia
n02007284roseate spoonbill, Ajaia ajaja
o02007558flamingo
n02008041heron
n02008497great blue heron, Ardea herodius
n02008643great white heron, Ardea occidentalis
n02008796egret
o02009229little blue heron, Egretta caerulea
n02009380snowy egret, snowy heron, Egretta thula
n02009508little egret, Egretta garzetta
n02009750great white heron, Casmerodius albus
o02009912American egret, great white heron, Egretta albus
n02010272cattle egret, Bubulcus ibis
n02010453night heron, night raven
n02010728black-crowned night heron, Nycticorax nycticorax
n02011016yellow-crowned night heron, Nyctanassa violacea
n02011281boatbill, boat-billed heron, broadbill, Cochlearius cochlearius
o02011460bittern
n02011805American bittern, stake driver, Botaurus lentiginosus
n02011943European bittern, Botaurus stellaris
n02012185least bittern, Ixobrychus exilis
o02012849crane
n02013177whooping crane, whooper, Grus americana
n02013567courlan, Aramus guarauna
o02013706limpkin, Aramus pictus
n02014237crested cariama, seriema, Cariama cristata
n02014524chunga, seriema, Chunga burmeisteri
n02014941rail
n02015357weka, maori hen, wood hen
n02015554crake
h02015797corncrake, land rail, Crex crex
n02016066spotted crake, Porzana porzana
n02016358gallinule, marsh hen, water hen, swamphen
n02016659Florida gallinule, Gallinula chloropus cachinnans
n02016816moorhen, Gallinula chloropus
n02016956purple gallinule
o02017213European gallinule, Porphyrio porphyrio
n02017475American gallinule, Porphyrula martinica
n02017725notornis, takahe, Notornis mantelli
n02018027coot
o02018207American coot, marsh hen, mud hen, water hen, Fulica americana
n02018368Old World coot, Fulica atra
o02018795bustard
n02019190great bustard, Otis tarda
h02019438plain turkey, Choriotis australis
n02019929button quail, button-quail, bustard quail, hemipode
h02020219striped button quail, Turnix sylvatica
h02020578plain wanderer, Pedionomus torquatus
n02021050trumpeter
h02021281Brazilian trumpeter, Psophia crepitans
n02021795seabird, sea bird, seafowl
n02022684shorebird, shore bird, limicoline bird
n02023341plover
n02023855piping plover, Charadrius melodus
n02023992killdeer, kildeer, killdeer plover, Charadrius vociferus
n02024185dotterel, dotrel, Charadrius morinellus, Eudromias morinellus
n02024479golden plover
n02024763lapwing, green plover, peewit, pewit
n02025043turnstone
o02025239ruddy turnstone, Arenaria interpres
n02025389black turnstone, Arenaria-Melanocephala
n02026059sandpiper
n02026629surfbird, Aphriza virgata
n02026948European sandpiper, Actitis hypoleucos
n02027075spotted sandpiper, Actitis macularia
n02027357least sandpiper, stint, Erolia minutilla
o02027492red-backed sandpiper, dunlin, Erolia alpina
n02027897greenshank, Tringa nebularia
o02028035redshank, Tringa totanus
n02028175yellowlegs
n02028342greater yellowlegs, Tringa melanoleuca
n02028451lesser yellowlegs, Tringa flavipes
n02028727pectoral sandpiper, jacksnipe, Calidris melanotos
n02028900knot, greyback, grayback, Calidris canutus
n02029087curlew sandpiper, Calidris Ferruginea
n02029378sanderling, Crocethia alba
n02029706upland sandpiper, upland plover, Bartramian sandpiper, Bartramia longicauda
n02030035ruff, Philomachus pugnax
h02030224reeve
n02030287tattler
h02030568Polynesian tattler, Heteroscelus incanus
n02030837willet, Catoptrophorus semipalmatus
n02030996woodcock
h02031298Eurasian woodcock, Scolopax rusticola
n02031585American woodcock, woodcock snipe, Philohela minor
n02031934snipe
n02032222whole snipe, Gallinago gallinago
n02032355Wilson's snipe, Gallinago gallinago delicata
n02032480great snipe, woodcock snipe, Gallinago media
h02032769jacksnipe, half snipe, Limnocryptes minima
o02033041dowitcher
n02033208greyback, grayback, Limnodromus griseus
h02033324red-breasted snipe, Limnodromus scolopaceus
n02033561curlew
n02033779European curlew, Numenius arquata
h02033882Eskimo curlew, Numenius borealis
n02034129godwit
n02034295Hudsonian godwit, Limosa haemastica
n02034661stilt, stiltbird, longlegs, long-legs, stilt plover, Himantopus stilt
n02034971black-necked stilt, Himantopus mexicanus
n02035210black-winged stilt, Himantopus himantopus
h02035402white-headed stilt, Himantopus himantopus leucocephalus
h02035656kaki, Himantopus novae-zelandiae
n02036053stilt, Australian stilt
h02036228banded stilt, Cladorhyncus leucocephalum
n02036711avocet
o02037110oystercatcher, oyster catcher
n02037464phalarope
n02037869red phalarope, Phalaropus fulicarius
h02038141northern phalarope, Lobipes lobatus
n02038466Wilson's phalarope, Steganopus tricolor
n02038993pratincole, glareole
l02039171courser
h02039497cream-colored courser, Cursorius cursor
h02039780crocodile bird, Pluvianus aegyptius
n02040266stone curlew, thick-knee, Burhinus oedicnemus
h02040505coastal diving bird
n02041085larid
n02041246gull, seagull, sea gull
n02041678mew, mew gull, sea mew, Larus canus
n02041875black-backed gull, great black-backed gull, cob, Larus marinus
n02042046herring gull, Larus argentatus
n02042180laughing gull, blackcap, pewit, pewit gull, Larus ridibundus
n02042472ivory gull, Pagophila eburnea
n02042759kittiwake
n02043063tern
n02043333sea swallow, Sterna hirundo
n02043808skimmer
n02044178jaeger
n02044517parasitic jaeger, arctic skua, Stercorarius parasiticus
n02044778skua, bonxie
n02044908great skua, Catharacta skua
n02045369auk
n02045596auklet
n02045864razorbill, razor-billed auk, Alca torda
n02046171little auk, dovekie, Plautus alle
n02046759guillemot
n02046939black guillemot, Cepphus grylle
n02047045pigeon guillemot, Cepphus columba
n02047260murre
n02047411common murre, Uria aalge
n02047517thick-billed murre, Uria lomvia
n02047614puffin
n02047975Atlantic puffin, Fratercula arctica
n02048115horned puffin, Fratercula corniculata
n02048353tufted puffin, Lunda cirrhata
h02048698gaviiform seabird
n02049088loon, diver
h02049532podicipitiform seabird
n02050004grebe
n02050313great crested grebe, Podiceps cristatus
n02050442red-necked grebe, Podiceps grisegena
n02050586black-necked grebe, eared grebe, Podiceps nigricollis
n02050809dabchick, little grebe, Podiceps ruficollis
n02051059pied-billed grebe, Podilymbus podiceps
h02051474pelecaniform seabird
o02051845pelican
n02052204white pelican, Pelecanus erythrorhynchos
n02052365Old world white pelican, Pelecanus onocrotalus
n02052775frigate bird, man-of-war bird
n02053083gannet
n02053425solan, solan goose, solant goose, Sula bassana
n02053584booby
n02054036cormorant, Phalacrocorax carbo
n02054502snakebird, anhinga, darter
n02054711water turkey, Anhinga anhinga
n02055107tropic bird, tropicbird, boatswain bird
n02055658sphenisciform seabird
n02055803penguin
n02056228Adelie, Adelie penguin, Pygoscelis adeliae
o02056570king penguin, Aptenodytes patagonica
n02056728emperor penguin, Aptenodytes forsteri
n02057035jackass penguin, Spheniscus demersus
n02057330rock hopper, crested penguin
n02057731pelagic bird, oceanic bird
h02057898procellariiform seabird
o02058221albatross, mollymawk
n02058594wandering albatross, Diomedea exulans
h02058747black-footed albatross, gooney, gooney bird, goonie, goony, Diomedea nigripes
n02059162petrel
h02059541white-chinned petrel, Procellaria aequinoctialis
h02059852giant petrel, giant fulmar, Macronectes giganteus
n02060133fulmar, fulmar petrel, Fulmarus glacialis
n02060411shearwater
l02060569Manx shearwater, Puffinus puffinus
n02060889storm petrel
h02061217stormy petrel, northern storm petrel, Hydrobates pelagicus
h02061560Mother Carey's chicken, Mother Carey's hen, Oceanites oceanicus
h02061853diving petrel
n02062017aquatic mammal
n02062430cetacean, cetacean mammal, blower
n02062744whale
n02063224baleen whale, whalebone whale
n02063662right whale
h02064000bowhead, bowhead whale, Greenland whale, Balaena mysticetus
n02064338rorqual, razorback
n02064816blue whale, sulfur bottom, Balaenoptera musculus
n02065026finback, finback whale, fin whale, common rorqual, Balaenoptera physalus
l02065263sei whale, Balaenoptera borealis
n02065407lesser rorqual, piked whale, minke whale, Balaenoptera acutorostrata
h02065726humpback, humpback whale, Megaptera novaeangliae
o02066245grey whale, gray whale, devilfish, Eschrichtius gibbosus, Eschrichtius robustus
n02066707toothed whale
n02067240sperm whale, cachalot, black whale, Physeter catodon
h02067603pygmy sperm whale, Kogia breviceps
h02067768dwarf sperm whale, Kogia simus
h02068206beaked whale
n02068541bottle-nosed whale, bottlenose whale, bottlenose, Hyperoodon ampullatus
n02068974dolphin
n02069412common dolphin, Delphinus delphis
n02069701bottlenose dolphin, bottle-nosed dolphin, bottlenose
n02069974Atlantic bottlenose dolphin, Tursiops truncatus
n02070174Pacific bottlenose dolphin, Tursiops gilli
n02070430porpoise
h02070624harbor porpoise, herring hog, Phocoena phocoena
h02070776vaquita, Phocoena sinus
h02071028grampus, Grampus griseus
o02071294killer whale, killer, orca, grampus, sea wolf, Orcinus orca
n02071636pilot whale, black whale, common blackfish, blackfish, Globicephala melaena
l02072040river dolphin
h02072493narwhal, narwal, narwhale, Monodon monoceros
n02072798white whale, beluga, Delphinapterus leucas
h02073250sea cow, sirenian mammal, sirenian
n02073831manatee, Trichechus manatus
o02074367dugong, Dugong dugon
h02074726Steller's sea cow, Hydrodamalis gigas
n02075296carnivore
n02075612omnivore
n02075927pinniped mammal, pinniped, pinnatiped
n02076196seal
n02076402crabeater seal, crab-eating seal
n02076779eared seal
n02077152fur seal
n02077384guadalupe fur seal, Arctocephalus philippi
n02077658fur seal
n02077787Alaska fur seal, Callorhinus ursinus
o02077923sea lion
n02078292South American sea lion, Otaria Byronia
n02078574California sea lion, Zalophus californianus, Zalophus californicus
n02078738Australian sea lion, Zalophus lobatus
n02079005Steller sea lion, Steller's sea lion, Eumetopias jubatus
n02079389earless seal, true seal, hair seal
n02079851harbor seal, common seal, Phoca vitulina
n02080146harp seal, Pagophilus groenlandicus
n02080415elephant seal, sea elephant
l02080713bearded seal, squareflipper square flipper, Erignathus barbatus
h02081060hooded seal, bladdernose, Cystophora cristata
n02081571walrus, seahorse, sea horse
n02081798Atlantic walrus, Odobenus rosmarus
h02081927Pacific walrus, Odobenus divergens
h02082056Fissipedia
h02082190fissiped mammal, fissiped
n02082791aardvark, ant bear, anteater, Orycteropus afer
n02083346canine, canid
n02083672bitch
h02083780brood bitch
n02084071dog, domestic dog, Canis familiaris
n02084732pooch, doggie, doggy, barker, bow-wow
n02084861cur, mongrel, mutt
h02085019feist, fice
h02085118pariah dog, pye-dog, pie-dog
n02085272lapdog
n02085374toy dog, toy
o02085620Chihuahua
i02085782Japanese spaniel
o02085936Maltese dog, Maltese terrier, Maltese
o02086079Pekinese, Pekingese, Peke
o02086240Shih-Tzu
h02086346toy spaniel
l02086478English toy spaniel
o02086646Blenheim spaniel
n02086753King Charles spaniel
o02086910papillon
o02087046toy terrier
n02087122hunting dog
h02087314courser
o02087394Rhodesian ridgeback
n02087551hound, hound dog
o02088094Afghan hound, Afghan
o02088238basset, basset hound
o02088364beagle
o02088466bloodhound, sleuthhound
o02088632bluetick
h02088745boarhound
n02088839coonhound
h02088992coondog
i02089078black-and-tan coonhound
n02089232dachshund, dachsie, badger dog
n02089468sausage dog, sausage hound
n02089555foxhound
h02089725American foxhound
i02089867Walker hound, Walker foxhound
m02089973English foxhound
h02090129harrier
h02090253Plott hound
o02090379redbone
n02090475wolfhound
o02090622borzoi, Russian wolfhound
o02090721Irish wolfhound
n02090827greyhound
o02091032Italian greyhound
o02091134whippet
o02091244Ibizan hound, Ibizan Podenco
o02091467Norwegian elkhound, elkhound
i02091635otterhound, otter hound
o02091831Saluki, gazelle hound
o02092002Scottish deerhound, deerhound
h02092173staghound
o02092339Weimaraner
n02092468terrier
n02093056bullterrier, bull terrier
o02093256Staffordshire bullterrier, Staffordshire bull terrier
o02093428American Staffordshire terrier, Staffordshire terrier, American pit bull terrier, pit bull terrier
o02093647Bedlington terrier
o02093754Border terrier
o02093859Kerry blue terrier
o02093991Irish terrier
o02094114Norfolk terrier
o02094258Norwich terrier
o02094433Yorkshire terrier
n02094562rat terrier, ratter
n02094721Manchester terrier, black-and-tan terrier
n02094931toy Manchester, toy Manchester terrier
n02095050fox terrier
h02095212smooth-haired fox terrier
o02095314wire-haired fox terrier
n02095412wirehair, wirehaired terrier, wire-haired terrier
o02095570Lakeland terrier
n02095727Welsh terrier
o02095889Sealyham terrier, Sealyham
o02096051Airedale, Airedale terrier
o02096177cairn, cairn terrier
o02096294Australian terrier
o02096437Dandie Dinmont, Dandie Dinmont terrier
o02096585Boston bull, Boston terrier
n02096756schnauzer
o02097047miniature schnauzer
o02097130giant schnauzer
o02097209standard schnauzer
o02097298Scotch terrier, Scottish terrier, Scottie
o02097474Tibetan terrier, chrysanthemum dog
o02097658silky terrier, Sydney silky
n02097786Skye terrier
h02097967Clydesdale terrier
o02098105soft-coated wheaten terrier
o02098286West Highland white terrier
o02098413Lhasa, Lhasa apso
n02098550sporting dog, gun dog
n02098806bird dog
n02098906water dog
n02099029retriever
o02099267flat-coated retriever
o02099429curly-coated retriever
o02099601golden retriever
o02099712Labrador retriever
o02099849Chesapeake Bay retriever
n02099997pointer, Spanish pointer
o02100236German short-haired pointer
n02100399setter
o02100583vizsla, Hungarian pointer
o02100735English setter
o02100877Irish setter, red setter
o02101006Gordon setter
n02101108spaniel
o02101388Brittany spaniel
o02101556clumber, clumber spaniel
h02101670field spaniel
n02101861springer spaniel, springer
o02102040English springer, English springer spaniel
o02102177Welsh springer spaniel
o02102318cocker spaniel, English cocker spaniel, cocker
o02102480Sussex spaniel
n02102605water spaniel
h02102806American water spaniel
o02102973Irish water spaniel
h02103181griffon, wire-haired pointing griffon
n02103406working dog
n02103841watchdog, guard dog
o02104029kuvasz
h02104184attack dog
n02104280housedog
o02104365schipperke
n02104523shepherd dog, sheepdog, sheep dog
n02104882Belgian sheepdog, Belgian shepherd
o02105056groenendael
o02105162malinois
o02105251briard
o02105412kelpie
o02105505komondor
o02105641Old English sheepdog, bobtail
o02105855Shetland sheepdog, Shetland sheep dog, Shetland
o02106030collie
o02106166Border collie
o02106382Bouvier des Flandres, Bouviers des Flandres
o02106550Rottweiler
o02106662German shepherd, German shepherd dog, German police dog, alsatian
n02106854police dog
n02106966pinscher
o02107142Doberman, Doberman pinscher
o02107312miniature pinscher
n02107420Sennenhunde
o02107574Greater Swiss Mountain dog
o02107683Bernese mountain dog
o02107908Appenzeller
m02108000EntleBucher
o02108089boxer
n02108254mastiff
o02108422bull mastiff
o02108551Tibetan mastiff
n02108672bulldog, English bulldog
o02108915French bulldog
o02109047Great Dane
h02109150guide dog
h02109256Seeing Eye dog
h02109391hearing dog
o02109525Saint Bernard, St Bernard
h02109687seizure-alert dog
n02109811sled dog, sledge dog
o02109961Eskimo dog, husky
o02110063malamute, malemute, Alaskan malamute
o02110185Siberian husky
o02110341dalmatian, coach dog, carriage dog
h02110532liver-spotted dalmatian
o02110627affenpinscher, monkey pinscher, monkey dog
o02110806basenji
o02110958pug, pug-dog
o02111129Leonberg
o02111277Newfoundland, Newfoundland dog
o02111500Great Pyrenees
n02111626spitz
o02111889Samoyed, Samoyede
o02112018Pomeranian
o02112137chow, chow chow
o02112350keeshond
n02112497griffon, Brussels griffon, Belgian griffon
i02112706Brabancon griffon
n02112826corgi, Welsh corgi
o02113023Pembroke, Pembroke Welsh corgi
o02113186Cardigan, Cardigan Welsh corgi
n02113335poodle, poodle dog
o02113624toy poodle
o02113712miniature poodle
o02113799standard poodle
h02113892large poodle
i02113978Mexican hairless
n02114100wolf
o02114367timber wolf, grey wolf, gray wolf, Canis lupus
o02114548white wolf, Arctic wolf, Canis lupus tundrarum
o02114712red wolf, maned wolf, Canis rufus, Canis niger
o02114855coyote, prairie wolf, brush wolf, Canis latrans
h02115012coydog
n02115096jackal, Canis aureus
n02115335wild dog
o02115641dingo, warrigal, warragal, Canis dingo
o02115913dhole, Cuon alpinus
h02116185crab-eating dog, crab-eating fox, Dusicyon cancrivorus
h02116450raccoon dog, Nyctereutes procyonides
o02116738African hunting dog, hyena dog, Cape hunting dog, Lycaon pictus
o02117135hyena, hyaena
n02117512striped hyena, Hyaena hyaena
h02117646brown hyena, strand wolf, Hyaena brunnea
n02117900spotted hyena, laughing hyena, Crocuta crocuta
h02118176aardwolf, Proteles cristata
n02118333fox
h02118643vixen
h02118707Reynard
o02119022red fox, Vulpes vulpes
h02119247black fox
h02119359silver fox
n02119477red fox, Vulpes fulva
n02119634kit fox, prairie fox, Vulpes velox
o02119789kit fox, Vulpes macrotis
o02120079Arctic fox, white fox, Alopex lagopus
h02120278blue fox
o02120505grey fox, gray fox, Urocyon cinereoargenteus
n02120997feline, felid
n02121620cat, true cat
n02121808domestic cat, house cat, Felis domesticus, Felis catus
n02122298kitty, kitty-cat, puss, pussy, pussycat
n02122430mouser
n02122510alley cat
n02122580stray
n02122725tom, tomcat
h02122810gib
n02122878tabby, queen
n02122948kitten, kitty
o02123045tabby, tabby cat
o02123159tiger cat
n02123242tortoiseshell, tortoiseshell-cat, calico cat
o02123394Persian cat
n02123478Angora, Angora cat
o02123597Siamese cat, Siamese
l02123785blue point Siamese
n02123917Burmese cat
o02124075Egyptian cat
h02124157Maltese, Maltese cat
n02124313Abyssinian, Abyssinian cat
n02124484Manx, Manx cat
n02124623wildcat
n02125010sand cat
n02125081European wildcat, catamountain, Felis silvestris
o02125311cougar, puma, catamount, mountain lion, painter, panther, Felis concolor
n02125494ocelot, panther cat, Felis pardalis
h02125689jaguarundi, jaguarundi cat, jaguarondi, eyra, Felis yagouaroundi
h02125872kaffir cat, caffer cat, Felis ocreata
n02126028jungle cat, Felis chaus
n02126139serval, Felis serval
h02126317leopard cat, Felis bengalensis
n02126640margay, margay cat, Felis wiedi
n02126787manul, Pallas's cat, Felis manul
o02127052lynx, catamount
n02127292common lynx, Lynx lynx
n02127381Canada lynx, Lynx canadensis
n02127482bobcat, bay lynx, Lynx rufus
n02127586spotted lynx, Lynx pardina
n02127678caracal, desert lynx, Lynx caracal
n02127808big cat, cat
o02128385leopard, Panthera pardus
h02128598leopardess
n02128669panther
o02128757snow leopard, ounce, Panthera uncia
o02128925jaguar, panther, Panthera onca, Felis onca
o02129165lion, king of beasts, Panthera leo
n02129463lioness
h02129530lionet
o02129604tiger, Panthera tigris
n02129837Bengal tiger
n02129923tigress
n02129991liger
h02130086tiglon, tigon
o02130308cheetah, chetah, Acinonyx jubatus
h02130545saber-toothed tiger, sabertooth
h02130925Smiledon californicus
n02131653bear
o02132136brown bear, bruin, Ursus arctos
h02132320bruin
n02132466Syrian bear, Ursus arctos syriacus
n02132580grizzly, grizzly bear, silvertip, silver-tip, Ursus horribilis, Ursus arctos horribilis
n02132788Alaskan brown bear, Kodiak bear, Kodiak, Ursus middendorffi, Ursus arctos middendorffi
o02133161American black bear, black bear, Ursus americanus, Euarctos americanus
h02133400cinnamon bear
n02133704Asiatic black bear, black bear, Ursus thibetanus, Selenarctos thibetanus
o02134084ice bear, polar bear, Ursus Maritimus, Thalarctos maritimus
o02134418sloth bear, Melursus ursinus, Ursus ursinus
h02134971viverrine, viverrine mammal
n02135220civet, civet cat
h02135610large civet, Viverra zibetha
h02135844small civet, Viverricula indica, Viverricula malaccensis
n02136103binturong, bearcat, Arctictis bintourong
h02136285Cryptoprocta, genus Cryptoprocta
l02136452fossa, fossa cat, Cryptoprocta ferox
h02136794fanaloka, Fossa fossa
n02137015genet, Genetta genetta
h02137302banded palm civet, Hemigalus hardwickii
o02137549mongoose
h02137722Indian mongoose, Herpestes nyula
h02137888ichneumon, Herpestes ichneumon
h02138169palm cat, palm civet
o02138441meerkat, mierkat
n02138647slender-tailed meerkat, Suricata suricatta
n02138777suricate, Suricata tetradactyla
n02139199bat, chiropteran
n02139671fruit bat, megabat
n02140049flying fox
h02140179Pteropus capestratus
h02140268Pteropus hypomelanus
h02140491harpy, harpy bat, tube-nosed bat, tube-nosed fruit bat
h02140858Cynopterus sphinx
h02141306carnivorous bat, microbat
h02141611mouse-eared bat
h02141713leafnose bat, leaf-nosed bat
h02142407macrotus, Macrotus californicus
h02142734spearnose bat
h02142898Phyllostomus hastatus
h02143142hognose bat, Choeronycteris mexicana
h02143439horseshoe bat
h02143891horseshoe bat
h02144251orange bat, orange horseshoe bat, Rhinonicteris aurantius
h02144593false vampire, false vampire bat
h02144936big-eared bat, Megaderma lyra
h02145424vespertilian bat, vespertilionid
h02145910frosted bat, Vespertilio murinus
h02146201red bat, Lasiurus borealis
n02146371brown bat
n02146700little brown bat, little brown myotis, Myotis leucifugus
h02146879cave myotis, Myotis velifer
n02147173big brown bat, Eptesicus fuscus
l02147328serotine, European brown bat, Eptesicus serotinus
n02147591pallid bat, cave bat, Antrozous pallidus
n02147947pipistrelle, pipistrel, Pipistrellus pipistrellus
h02148088eastern pipistrel, Pipistrellus subflavus
h02148512jackass bat, spotted bat, Euderma maculata
h02148835long-eared bat
h02148991western big-eared bat, Plecotus townsendi
l02149420freetail, free-tailed bat, freetailed bat
h02149653guano bat, Mexican freetail bat, Tadarida brasiliensis
h02149861pocketed bat, pocketed freetail bat, Tadirida femorosacca
h02150134mastiff bat
n02150482vampire bat, true vampire bat
h02150885Desmodus rotundus
h02151230hairy-legged vampire bat, Diphylla ecaudata
n02152740predator, predatory animal
n02152881prey, quarry
h02152991game
n02153109big game
h02153203game bird
h02153809fossorial mammal
h02156732tetrapod
n02156871quadruped
n02157206hexapod
h02157285biped
n02159955insect
n02160947social insect
h02161225holometabola, metabola
n02161338defoliator
n02161457pollinator
h02161588gallfly
n02162561scorpion fly
h02163008hanging fly
n02163297collembolan, springtail
n02164464beetle
o02165105tiger beetle
o02165456ladybug, ladybeetle, lady beetle, ladybird, ladybird beetle
n02165877two-spotted ladybug, Adalia bipunctata
h02166229Mexican bean beetle, bean beetle, Epilachna varivestis
n02166567Hippodamia convergens
n02166826vedalia, Rodolia cardinalis
o02167151ground beetle, carabid beetle
h02167505bombardier beetle
n02167820calosoma
h02167944searcher, searcher beetle, Calosoma scrutator
n02168245firefly, lightning bug
h02168427glowworm
o02168699long-horned beetle, longicorn, longicorn beetle
n02169023sawyer, sawyer beetle
h02169218pine sawyer
o02169497leaf beetle, chrysomelid
n02169705flea beetle
n02169974Colorado potato beetle, Colorado beetle, potato bug, potato beetle, Leptinotarsa decemlineata
h02170400carpet beetle, carpet bug
h02170599buffalo carpet beetle, Anthrenus scrophulariae
h02170738black carpet beetle
h02170993clerid beetle, clerid
h02171164bee beetle
h02171453lamellicorn beetle
h02171869scarabaeid beetle, scarabaeid, scarabaean
o02172182dung beetle
n02172518scarab, scarabaeus, Scarabaeus sacer
h02172678tumblebug
h02172761dorbeetle
n02172870June beetle, June bug, May bug, May beetle
n02173113green June beetle, figeater
n02173373Japanese beetle, Popillia japonica
h02173784Oriental beetle, Asiatic beetle, Anomala orientalis
o02174001rhinoceros beetle
h02174355melolonthid beetle
n02174659cockchafer, May bug, May beetle, Melolontha melolontha
n02175014rose chafer, rose bug, Macrodactylus subspinosus
n02175569rose chafer, rose beetle, Cetonia aurata
n02175916stag beetle
n02176261elaterid beetle, elater, elaterid
n02176439click beetle, skipjack, snapping beetle
l02176747firefly, fire beetle, Pyrophorus noctiluca
h02176916wireworm
h02177196water beetle
h02177506whirligig beetle
h02177775deathwatch beetle, deathwatch, Xestobium rufovillosum
o02177972weevil
h02178411snout beetle
h02178717boll weevil, Anthonomus grandis
h02179012blister beetle, meloid
h02179192oil beetle
h02179340Spanish fly
h02179891Dutch-elm beetle, Scolytus multistriatus
h02180233bark beetle
h02180427spruce bark beetle, Dendroctonus rufipennis
n02180875rove beetle
l02181235darkling beetle, darkling groung beetle, tenebrionid
l02181477mealworm
n02181724flour beetle, flour weevil
h02182045seed beetle, seed weevil
h02182355pea weevil, Bruchus pisorum
h02182642bean weevil, Acanthoscelides obtectus
h02182930rice weevil, black weevil, Sitophylus oryzae
n02183096Asian longhorned beetle, Anoplophora glabripennis
h02183507web spinner
l02183857louse, sucking louse
n02184473common louse, Pediculus humanus
h02184589head louse, Pediculus capitis
h02184720body louse, cootie, Pediculus corporis
h02185167crab louse, pubic louse, crab, Phthirius pubis
h02185481bird louse, biting louse, louse
h02186153flea
h02186717Pulex irritans
h02187150dog flea, Ctenocephalides canis
h02187279cat flea, Ctenocephalides felis
h02187554chigoe, chigger, chigoe flea, Tunga penetrans
h02187900sticktight, sticktight flea, Echidnophaga gallinacea
n02188699dipterous insect, two-winged insects, dipteran, dipteron
h02189363gall midge, gallfly, gall gnat
h02189670Hessian fly, Mayetiola destructor
o02190166fly
n02190790housefly, house fly, Musca domestica
h02191273tsetse fly, tsetse, tzetze fly, tzetze, glossina
n02191773blowfly, blow fly
n02191979bluebottle, Calliphora vicina
n02192252greenbottle, greenbottle fly
n02192513flesh fly, Sarcophaga carnaria
h02192814tachina fly
h02193009gadfly
h02193163botfly
h02194249human botfly, Dermatobia hominis
h02194750sheep botfly, sheep gadfly, Oestrus ovis
h02195091warble fly
n02195526horsefly, cleg, clegg, horse fly
n02195819bee fly
n02196119robber fly, bee killer
n02196344fruit fly, pomace fly
h02196896apple maggot, railroad worm, Rhagoletis pomonella
l02197185Mediterranean fruit fly, medfly, Ceratitis capitata
n02197689drosophila, Drosophila melanogaster
h02197877vinegar fly
h02198129leaf miner, leaf-miner
h02198532louse fly, hippoboscid
n02198859horse tick, horsefly, Hippobosca equina
h02199170sheep ked, sheep-tick, sheep tick, Melophagus Ovinus
h02199502horn fly, Haematobia irritans
n02200198mosquito
n02200509wiggler, wriggler
h02200630gnat
n02200850yellow-fever mosquito, Aedes aegypti
n02201000Asian tiger mosquito, Aedes albopictus
h02201497anopheline
l02201626malarial mosquito, malaria mosquito
n02202006common mosquito, Culex pipiens
h02202124Culex quinquefasciatus, Culex fatigans
h02202287gnat
h02202678punkie, punky, punkey, no-see-um, biting midge
n02203152midge
h02203592fungus gnat
h02203978psychodid
h02204249sand fly, sandfly, Phlebotomus papatasii
h02204722fungus gnat, sciara, sciarid
n02204907armyworm
n02205219crane fly, daddy longlegs
n02205673blackfly, black fly, buffalo gnat
h02206270hymenopterous insect, hymenopteran, hymenopteron, hymenopter
o02206856bee
n02207179drone
n02207345queen bee
h02207449worker
h02207647soldier
n02207805worker bee
n02208280honeybee, Apis mellifera
n02208498Africanized bee, Africanized honey bee, killer bee, Apis mellifera scutellata, Apis mellifera adansonii
n02208848black bee, German bee
h02208979Carniolan bee
l02209111Italian bee
n02209354carpenter bee
n02209624bumblebee, humblebee
h02209964cuckoo-bumblebee
n02210427andrena, andrenid, mining bee
h02210921Nomia melanderi, alkali bee
n02211444leaf-cutting bee, leaf-cutter, leaf-cutter bee
n02211627mason bee
h02211896potter bee
n02212062wasp
h02212602vespid, vespid wasp
n02212958paper wasp
n02213107hornet
n02213239giant hornet, Vespa crabro
n02213543common wasp, Vespula vulgaris
n02213663bald-faced hornet, white-faced hornet, Vespula maculata
n02213788yellow jacket, yellow hornet, Vespula maculifrons
h02214096Polistes annularis
n02214341mason wasp
h02214499potter wasp
h02214660Mutillidae, family Mutillidae
n02214773velvet ant
h02215161sphecoid wasp, sphecoid
l02215621mason wasp
n02215770digger wasp
n02216211cicada killer, Sphecius speciosis
n02216365mud dauber
h02216740gall wasp, gallfly, cynipid wasp, cynipid gall wasp
l02217563chalcid fly, chalcidfly, chalcid, chalcid wasp
h02217839strawworm, jointworm
h02218134chalcis fly
n02218371ichneumon fly
h02218713sawfly
h02219015birch leaf miner, Fenusa pusilla
o02219486ant, emmet, pismire
h02220055pharaoh ant, pharaoh's ant, Monomorium pharaonis
h02220225little black ant, Monomorium minimum
n02220518army ant, driver ant, legionary ant
n02220804carpenter ant
n02221083fire ant
n02221414wood ant, Formica rufa
h02221571slave ant
h02221715Formica fusca
h02221820slave-making ant, slave-maker
n02222035sanguinary ant, Formica sanguinea
h02222321bulldog ant
h02222582Amazon ant, Polyergus rufescens
l02223266termite, white ant
h02223520dry-wood termite
h02224023Reticulitermes lucifugus
h02224713Mastotermes darwiniensis
h02225081Mastotermes electrodominicus
h02225798powder-post termite, Cryptotermes brevis
h02226183orthopterous insect, orthopteron, orthopteran
o02226429grasshopper, hopper
n02226821short-horned grasshopper, acridid
n02226970locust
n02227247migratory locust, Locusta migratoria
h02227604migratory grasshopper
l02227966long-horned grasshopper, tettigoniid
n02228341katydid
h02228697mormon cricket, Anabrus simplex
n02229156sand cricket, Jerusalem cricket, Stenopelmatus fuscus
o02229544cricket
n02229765mole cricket
h02230023European house cricket, Acheta domestica
l02230187field cricket, Acheta assimilis
h02230480tree cricket
h02230634snowy tree cricket, Oecanthus fultoni
n02231052phasmid, phasmid insect
o02231487walking stick, walkingstick, stick insect
l02231803diapheromera, Diapheromera femorata
h02232223walking leaf, leaf insect
o02233338cockroach, roach
n02233943oriental cockroach, oriental roach, Asiatic cockroach, blackbeetle, Blatta orientalis
n02234355American cockroach, Periplaneta americana
h02234570Australian cockroach, Periplaneta australasiae
n02234848German cockroach, Croton bug, crotonbug, water bug, Blattella germanica
h02235205giant cockroach
o02236044mantis, mantid
n02236241praying mantis, praying mantid, Mantis religioso
n02236355bug
n02236896hemipterous insect, bug, hemipteran, hemipteron
h02237424leaf bug, plant bug
l02237581mirid bug, mirid, capsid
h02237868four-lined plant bug, four-lined leaf bug, Poecilocapsus lineatus
h02238235lygus bug
h02238358tarnished plant bug, Lygus lineolaris
h02238594lace bug
h02238887lygaeid, lygaeid bug
h02239192chinch bug, Blissus leucopterus
h02239528coreid bug, coreid
n02239774squash bug, Anasa tristis
n02240068leaf-footed bug, leaf-foot bug
n02240517bedbug, bed bug, chinch, Cimex lectularius
h02241008backswimmer, Notonecta undulata
n02241426true bug
h02241569heteropterous insect
h02241799water bug
n02242137giant water bug
h02242455water scorpion
h02243209water boatman, boat bug
n02243562water strider, pond-skater, water skater
h02243878common pond-skater, Gerris lacustris
h02244173assassin bug, reduviid
h02244515conenose, cone-nosed bug, conenose bug, big bedbug, kissing bug
n02244797wheel bug, Arilus cristatus
h02245111firebug
h02245443cotton stainer
h02246011homopterous insect, homopteran
n02246628whitefly
h02246941citrus whitefly, Dialeurodes citri
l02247216greenhouse whitefly, Trialeurodes vaporariorum
h02247511sweet-potato whitefly
h02247655superbug, Bemisia tabaci, poinsettia strain
h02248062cotton strain
h02248368coccid insect
h02248510scale insect
h02248887soft scale
h02249134brown soft scale, Coccus hesperidum
h02249515armored scale
h02249809San Jose scale, Aspidiotus perniciosus
h02250280cochineal insect, cochineal, Dactylopius coccus
n02250822mealybug, mealy bug
h02251067citrophilous mealybug, citrophilus mealybug, Pseudococcus fragilis
h02251233Comstock mealybug, Comstock's mealybug, Pseudococcus comstocki
h02251593citrus mealybug, Planococcus citri
n02251775plant louse, louse
n02252226aphid
h02252799apple aphid, green apple aphid, Aphis pomi
h02252972blackfly, bean aphid, Aphis fabae
h02253127greenfly
h02253264green peach aphid
h02253494ant cow
h02253715woolly aphid, woolly plant louse
h02253913woolly apple aphid, American blight, Eriosoma lanigerum
h02254246woolly alder aphid, Prociphilus tessellatus
n02254697adelgid
h02254901balsam woolly aphid, Adelges piceae
h02255023spruce gall aphid, Adelges abietis
h02255391woolly adelgid
h02256172jumping plant louse, psylla, psyllid
o02256656cicada, cicala
h02257003dog-day cicada, harvest fly
n02257284seventeen-year locust, periodical cicada, Magicicada septendecim
h02257715spittle insect, spittlebug
n02257985froghopper
n02258198meadow spittlebug, Philaenus spumarius
h02258508pine spittlebug
h02258629Saratoga spittlebug, Aphrophora saratogensis
o02259212leafhopper
h02259377plant hopper, planthopper
l02259708treehopper
h02259987lantern fly, lantern-fly
h02260421psocopterous insect
h02260863psocid
h02261063bark-louse, bark louse
h02261419booklouse, book louse, deathwatch, Liposcelis divinatorius
h02261757common booklouse, Trogium pulsatorium
h02262178ephemerid, ephemeropteran
n02262449mayfly, dayfly, shadfly
n02262803stonefly, stone fly, plecopteran
h02263378neuropteron, neuropteran, neuropterous insect
h02264021ant lion, antlion, antlion fly
n02264232doodlebug, ant lion, antlion
o02264363lacewing, lacewing fly
h02264591aphid lion, aphis lion
n02264885green lacewing, chrysopid, stink fly
h02265330brown lacewing, hemerobiid, hemerobiid fly
n02266050dobson, dobsonfly, dobson fly, Corydalus cornutus
h02266269hellgrammiate, dobson
h02266421fish fly, fish-fly
n02266864alderfly, alder fly, Sialis lutaria
h02267208snakefly
h02267483mantispid
n02268148odonate
o02268443dragonfly, darning needle, devil's darning needle, sewing needle, snake feeder, snake doctor, mosquito hawk, skeeter hawk
o02268853damselfly
h02269196trichopterous insect, trichopteran, trichopteron
h02269340caddis fly, caddis-fly, caddice fly, caddice-fly
h02269522caseworm
h02269657caddisworm, strawworm
h02270011thysanuran insect, thysanuron
h02270200bristletail
n02270623silverfish, Lepisma saccharina
h02270945firebrat, Thermobia domestica
h02271222jumping bristletail, machilid
h02271570thysanopter, thysanopteron, thysanopterous insect
h02271897thrips, thrip, thripid
h02272286tobacco thrips, Frankliniella fusca
h02272552onion thrips, onion louse, Thrips tobaci
n02272871earwig
n02273392common European earwig, Forficula auricularia
n02274024lepidopterous insect, lepidopteron, lepidopteran
n02274259butterfly
n02274822nymphalid, nymphalid butterfly, brush-footed butterfly, four-footed butterfly
n02275560mourning cloak, mourning cloak butterfly, Camberwell beauty, Nymphalis antiopa
n02275773tortoiseshell, tortoiseshell butterfly
n02276078painted beauty, Vanessa virginiensis
o02276258admiral
n02276355red admiral, Vanessa atalanta
n02276749white admiral, Limenitis camilla
n02276902banded purple, white admiral, Limenitis arthemis
n02277094red-spotted purple, Limenitis astyanax
n02277268viceroy, Limenitis archippus
h02277422anglewing
o02277742ringlet, ringlet butterfly
n02278024comma, comma butterfly, Polygonia comma
n02278210fritillary
h02278463silverspot
n02278839emperor butterfly, emperor
n02278980purple emperor, Apatura iris
n02279257peacock, peacock butterfly, Inachis io
n02279637danaid, danaid butterfly
o02279972monarch, monarch butterfly, milkweed butterfly, Danaus plexippus
h02280458pierid, pierid butterfly
o02280649cabbage butterfly
n02281015small white, Pieris rapae
n02281136large white, Pieris brassicae
h02281267southern cabbage butterfly, Pieris protodice
o02281406sulphur butterfly, sulfur butterfly
o02281787lycaenid, lycaenid butterfly
n02282257blue
n02282385copper
n02282553American copper, Lycaena hypophlaeas
n02282903hairstreak, hairstreak butterfly
n02283077Strymon melinus
n02283201moth
h02283617moth miller, miller
n02283951tortricid, tortricid moth
h02284224leaf roller, leaf-roller
n02284611tea tortrix, tortrix, Homona coffearia
n02284884orange tortrix, tortrix, Argyrotaenia citrana
h02285179codling moth, codlin moth, Carpocapsa pomonella
h02285548lymantriid, tussock moth
n02285801tussock caterpillar
n02286089gypsy moth, gipsy moth, Lymantria dispar
h02286425browntail, brown-tail moth, Euproctis phaeorrhoea
h02286654gold-tail moth, Euproctis chrysorrhoea
n02287004geometrid, geometrid moth
h02287352Paleacrita vernata
h02287622Alsophila pometaria
l02287799cankerworm
h02287987spring cankerworm
h02288122fall cankerworm
n02288268measuring worm, inchworm, looper
n02288789pyralid, pyralid moth
h02289307bee moth, wax moth, Galleria mellonella
l02289610corn borer, European corn borer moth, corn borer moth, Pyrausta nubilalis
h02289988Mediterranean flour moth, Anagasta kuehniella
h02290340tobacco moth, cacao moth, Ephestia elutella
h02290664almond moth, fig moth, Cadra cautella
h02290870raisin moth, Cadra figulilella
h02291220tineoid, tineoid moth
h02291572tineid, tineid moth
n02291748clothes moth
h02292085casemaking clothes moth, Tinea pellionella
h02292401webbing clothes moth, webbing moth, Tineola bisselliella
n02292692carpet moth, tapestry moth, Trichophaga tapetzella
h02293352gelechiid, gelechiid moth
h02293868grain moth
h02294097angoumois moth, angoumois grain moth, Sitotroga cerealella
h02294407potato moth, potato tuber moth, splitworm, Phthorimaea operculella
h02294577potato tuberworm, Phthorimaea operculella
n02295064noctuid moth, noctuid, owlet moth
n02295390cutworm
h02295870underwing
h02296021red underwing, Catocala nupta
h02296276antler moth, Cerapteryx graminis
h02296612heliothis moth, Heliothis zia
h02296912army cutworm, Chorizagrotis auxiliaris
h02297294armyworm, Pseudaletia unipuncta
n02297442armyworm, army worm, Pseudaletia unipuncta
h02297819Spodoptera exigua
h02297938beet armyworm, Spodoptera exigua
h02298095Spodoptera frugiperda
n02298218fall armyworm, Spodoptera frugiperda
n02298541hawkmoth, hawk moth, sphingid, sphinx moth, hummingbird moth
h02299039Manduca sexta
n02299157tobacco hornworm, tomato worm, Manduca sexta
h02299378Manduca quinquemaculata
n02299505tomato hornworm, potato worm, Manduca quinquemaculata
n02299846death's-head moth, Acherontia atropos
h02300173bombycid, bombycid moth, silkworm moth
h02300554domestic silkworm moth, domesticated silkworm moth, Bombyx mori
n02300797silkworm
h02301452saturniid, saturniid moth
n02301935emperor, emperor moth, Saturnia pavonia
n02302244imperial moth, Eacles imperialis
l02302459giant silkworm moth, silkworm moth
n02302620silkworm, giant silkworm, wild wilkworm
n02302969luna moth, Actias luna
n02303284cecropia, cecropia moth, Hyalophora cecropia
h02303585cynthia moth, Samia cynthia, Samia walkeri
h02303777ailanthus silkworm, Samia cynthia
n02304036io moth, Automeris io
n02304432polyphemus moth, Antheraea polyphemus
h02304657pernyi moth, Antheraea pernyi
h02304797tussah, tusseh, tussur, tussore, tusser, Antheraea mylitta
n02305085atlas moth, Atticus atlas
h02305407arctiid, arctiid moth
h02305636tiger moth
n02305929cinnabar, cinnabar moth, Callimorpha jacobeae
h02306433lasiocampid, lasiocampid moth
h02306825eggar, egger
h02307176tent-caterpillar moth, Malacosoma americana
n02307325tent caterpillar
h02307515tent-caterpillar moth, Malacosoma disstria
n02307681forest tent caterpillar, Malacosoma disstria
h02307910lappet, lappet moth
h02308033lappet caterpillar
n02308139webworm
n02308471webworm moth
h02308618Hyphantria cunea
n02308735fall webworm, Hyphantria cunea
h02309120garden webworm, Loxostege similalis
n02309242instar
n02309337caterpillar
h02309841corn borer, Pyrausta nubilalis
h02310000bollworm
h02310149pink bollworm, Gelechia gossypiella
n02310334corn earworm, cotton bollworm, tomato fruitworm, tobacco budworm, vetchworm, Heliothis zia
n02310585cabbageworm, Pieris rapae
n02310717woolly bear, woolly bear caterpillar
n02310941woolly bear moth
n02311060larva
n02311617nymph
h02311748leptocephalus
n02312006grub
h02312175maggot
h02312325leatherjacket
n02312427pupa
n02312640chrysalis
h02312912imago
n02313008queen
h02313360phoronid
h02313709bryozoan, polyzoan, sea mat, sea moss, moss animal
l02315487brachiopod, lamp shell, lampshell
h02315821peanut worm, sipunculid
n02316707echinoderm
o02317335starfish, sea star
n02317781brittle star, brittle-star, serpent star
n02318167basket star, basket fish
h02318687Astrophyton muricatum
o02319095sea urchin
n02319308edible sea urchin, Echinus esculentus
n02319555sand dollar
h02319829heart urchin
h02320127crinoid
h02320465sea lily
n02321170feather star, comatulid
o02321529sea cucumber, holothurian
l02322047trepang, Holothuria edulis
h02322992Duplicidentata
n02323449lagomorph, gnawing mammal
h02323902leporid, leporid mammal
n02324045rabbit, coney, cony
n02324431rabbit ears
n02324514lapin
n02324587bunny, bunny rabbit
n02324850European rabbit, Old World rabbit, Oryctolagus cuniculus
o02325366wood rabbit, cottontail, cottontail rabbit
n02325722eastern cottontail, Sylvilagus floridanus
h02325884swamp rabbit, canecutter, swamp hare, Sylvilagus aquaticus
h02326074marsh hare, swamp rabbit, Sylvilagus palustris
o02326432hare
h02326763leveret
n02326862European hare, Lepus europaeus
n02327028jackrabbit
h02327175white-tailed jackrabbit, whitetail jackrabbit, Lepus townsendi
h02327435blacktail jackrabbit, Lepus californicus
n02327656polar hare, Arctic hare, Lepus arcticus
n02327842snowshoe hare, snowshoe rabbit, varying hare, Lepus americanus
h02328009Belgian hare, leporide
o02328150Angora, Angora rabbit
n02328429pika, mouse hare, rock rabbit, coney, cony
h02328820little chief hare, Ochotona princeps
h02328942collared pika, Ochotona collaris
n02329401rodent, gnawer
n02330245mouse
n02331046rat
h02331309pocket rat
h02331842murine
n02332156house mouse, Mus musculus
h02332447harvest mouse, Micromyx minutus
n02332755field mouse, fieldmouse
h02332954nude mouse
l02333190European wood mouse, Apodemus sylvaticus
n02333546brown rat, Norway rat, Rattus norvegicus
h02333733wharf rat
h02333819sewer rat
n02333909black rat, roof rat, Rattus rattus
n02334201bandicoot rat, mole rat
h02334460jerboa rat
h02334728kangaroo mouse
h02335127water rat
h02335231beaver rat
h02336011New World mouse
h02336275American harvest mouse, harvest mouse
l02336641wood mouse
h02336826white-footed mouse, vesper mouse, Peromyscus leucopus
n02337001deer mouse, Peromyscus maniculatus
h02337171cactus mouse, Peromyscus eremicus
h02337332cotton mouse, Peromyscus gossypinus
h02337598pygmy mouse, Baiomys taylori
h02337902grasshopper mouse
n02338145muskrat, musquash, Ondatra zibethica
h02338449round-tailed muskrat, Florida water rat, Neofiber alleni
h02338722cotton rat, Sigmodon hispidus
h02338901wood rat, wood-rat
h02339282dusky-footed wood rat
n02339376vole, field mouse
h02339922packrat, pack rat, trade rat, bushytail woodrat, Neotoma cinerea
h02340186dusky-footed woodrat, Neotoma fuscipes
h02340358eastern woodrat, Neotoma floridana
h02340640rice rat, Oryzomys palustris
h02340930pine vole, pine mouse, Pitymys pinetorum
h02341288meadow vole, meadow mouse, Microtus pennsylvaticus
n02341475water vole, Richardson vole, Microtus richardsoni
h02341616prairie vole, Microtus ochrogaster
n02341974water vole, water rat, Arvicola amphibius
h02342250red-backed mouse, redback vole
h02342534phenacomys
o02342885hamster
h02343058Eurasian hamster, Cricetus cricetus
n02343320golden hamster, Syrian hamster, Mesocricetus auratus
n02343772gerbil, gerbille
h02344175jird
h02344270tamarisk gerbil, Meriones unguiculatus
h02344408sand rat, Meriones longifrons
h02344528lemming
h02344918European lemming, Lemmus lemmus
h02345078brown lemming, Lemmus trimucronatus
h02345340grey lemming, gray lemming, red-backed lemming
h02345600pied lemming
h02345774Hudson bay collared lemming, Dicrostonyx hudsonius
h02345997southern bog lemming, Synaptomys cooperi
h02346170northern bog lemming, Synaptomys borealis
o02346627porcupine, hedgehog
h02346998Old World porcupine
h02347274brush-tailed porcupine, brush-tail porcupine
h02347573long-tailed porcupine, Trichys lipura
h02347744New World porcupine
n02348173Canada porcupine, Erethizon dorsatum
h02348788pocket mouse
h02349205silky pocket mouse, Perognathus flavus
h02349390plains pocket mouse, Perognathus flavescens
h02349557hispid pocket mouse, Perognathus hispidus
h02349847Mexican pocket mouse, Liomys irroratus
n02350105kangaroo rat, desert rat, Dipodomys phillipsii
h02350357Ord kangaroo rat, Dipodomys ordi
h02350670kangaroo mouse, dwarf pocket rat
h02350989jumping mouse
h02351343meadow jumping mouse, Zapus hudsonius
h02351870jerboa
h02352002typical jerboa
h02352290Jaculus jaculus
n02352591dormouse
h02352932loir, Glis glis
h02353172hazel mouse, Muscardinus avellanarius
h02353411lerot
n02353861gopher, pocket gopher, pouched rat
h02354162plains pocket gopher, Geomys bursarius
h02354320southeastern pocket gopher, Geomys pinetis
h02354621valley pocket gopher, Thomomys bottae
h02354781northern pocket gopher, Thomomys talpoides
n02355227squirrel
n02355477tree squirrel
n02356381eastern grey squirrel, eastern gray squirrel, cat squirrel, Sciurus carolinensis
n02356612western grey squirrel, western gray squirrel, Sciurus griseus
o02356798fox squirrel, eastern fox squirrel, Sciurus niger
n02356977black squirrel
n02357111red squirrel, cat squirrel, Sciurus vulgaris
n02357401American red squirrel, spruce squirrel, red squirrel, Sciurus hudsonicus, Tamiasciurus hudsonicus
n02357585chickeree, Douglas squirrel, Tamiasciurus douglasi
n02357911antelope squirrel, whitetail antelope squirrel, antelope chipmunk, Citellus leucurus
n02358091ground squirrel, gopher, spermophile
n02358390mantled ground squirrel, Citellus lateralis
n02358584suslik, souslik, Citellus citellus
h02358712flickertail, Richardson ground squirrel, Citellus richardsoni
n02358890rock squirrel, Citellus variegatus
n02359047Arctic ground squirrel, parka squirrel, Citellus parryi
n02359324prairie dog, prairie marmot
n02359556blacktail prairie dog, Cynomys ludovicianus
h02359667whitetail prairie dog, Cynomys gunnisoni
n02359915eastern chipmunk, hackee, striped squirrel, ground squirrel, Tamias striatus
n02360282chipmunk
h02360480baronduki, baranduki, barunduki, burunduki, Eutamius asiaticus, Eutamius sibiricus
h02360781American flying squirrel
h02360933southern flying squirrel, Glaucomys volans
h02361090northern flying squirrel, Glaucomys sabrinus
o02361337marmot
n02361587groundhog, woodchuck, Marmota monax
n02361706hoary marmot, whistler, whistling marmot, Marmota caligata
h02361850yellowbelly marmot, rockchuck, Marmota flaviventris
h02362194Asiatic flying squirrel
o02363005beaver
l02363245Old World beaver, Castor fiber
n02363351New World beaver, Castor canadensis
h02363996mountain beaver, sewellel, Aplodontia rufa
n02364520cavy
o02364673guinea pig, Cavia cobaya
n02364840aperea, wild cavy, Cavia porcellus
l02365108mara, Dolichotis patagonum
n02365480capybara, capibara, Hydrochoerus hydrochaeris
l02366002agouti, Dasyprocta aguti
h02366301paca, Cuniculus paca
h02366579mountain paca
n02366959coypu, nutria, Myocastor coypus
n02367492chinchilla, Chinchilla laniger
h02367812mountain chinchilla, mountain viscacha
h02368116viscacha, chinchillon, Lagostomus maximus
h02368399abrocome, chinchilla rat, rat chinchilla
h02368821mole rat
l02369293mole rat
h02369555sand rat
h02369680naked mole rat
h02369935queen, queen mole rat
h02370137Damaraland mole rat
h02370525Ungulata
n02370806ungulate, hoofed mammal
h02371344unguiculate, unguiculate mammal
h02372140dinoceras, uintathere
n02372584hyrax, coney, cony, dassie, das
n02372952rock hyrax, rock rabbit, Procavia capensis
n02373336odd-toed ungulate, perissodactyl, perissodactyl mammal
n02374149equine, equid
n02374451horse, Equus caballus
n02375302roan
h02375438stablemate, stable companion
h02375757gee-gee
h02375862eohippus, dawn horse
n02376542foal
n02376679filly
n02376791colt
n02376918male horse
n02377063ridgeling, ridgling, ridgel, ridgil
n02377181stallion, entire
n02377291stud, studhorse
n02377388gelding
n02377480mare, female horse
n02377603broodmare, stud mare
n02377703saddle horse, riding horse, mount
h02378149remount
h02378299palfrey
h02378415warhorse
n02378541cavalry horse
h02378625charger, courser
h02378755steed
h02378870prancer
n02378969hack
n02379081cow pony
n02379183quarter horse
n02379329Morgan
n02379430Tennessee walker, Tennessee walking horse, Walking horse, Plantation walking horse
n02379630American saddle horse
h02379743Appaloosa
n02379908Arabian, Arab
n02380052Lippizan, Lipizzan, Lippizaner
n02380335pony
n02380464polo pony
n02380583mustang
n02380745bronco, bronc, broncho
n02380875bucking bronco
n02381004buckskin
h02381119crowbait, crow-bait
n02381261dun
n02381364grey, gray
n02381460wild horse
n02381609tarpan, Equus caballus gomelini
n02381831Przewalski's horse, Przevalski's horse, Equus caballus przewalskii, Equus caballus przevalskii
n02382039cayuse, Indian pony
n02382132hack
n02382204hack, jade, nag, plug
n02382338plow horse, plough horse
n02382437pony
n02382635Shetland pony
n02382750Welsh pony
n02382850Exmoor
n02382948racehorse, race horse, bangtail
n02383231thoroughbred
h02384741steeplechaser
h02384858racer
h02385002finisher
h02385098pony
n02385214yearling
h02385580dark horse
h02385676mudder
h02385776nonstarter
h02385898stalking-horse
n02386014harness horse
n02386141cob
n02386224hackney
n02386310workhorse
n02386496draft horse, draught horse, dray horse
h02386746packhorse
n02386853carthorse, cart horse, drayhorse
n02386968Clydesdale
n02387093Percheron
n02387254farm horse, dobbin
n02387346shire, shire horse
h02387452pole horse, poler
n02387722post horse, post-horse, poster
n02387887coach horse
h02387983pacer
n02388143pacer, pacemaker, pacesetter
n02388276trotting horse, trotter
h02388453pole horse
h02388588stepper, high stepper
n02388735chestnut
n02388832liver chestnut
n02388917bay
o02389026sorrel
n02389128palomino
n02389261pinto
n02389346ass
n02389559domestic ass, donkey, Equus asinus
n02389779burro
h02389865moke
h02389943jack, jackass
n02390015jennet, jenny, jenny ass
n02390101mule
h02390258hinny
l02390454wild ass
n02390640African wild ass, Equus asinus
h02390738kiang, Equus kiang
h02390834onager, Equus hemionus
h02390938chigetai, dziggetai, Equus hemionus hemionus
o02391049zebra
n02391234common zebra, Burchell's zebra, Equus Burchelli
n02391373mountain zebra, Equus zebra zebra
n02391508grevy's zebra, Equus grevyi
h02391617quagga, Equus quagga
n02391994rhinoceros, rhino
n02392434Indian rhinoceros, Rhinoceros unicornis
h02392555woolly rhinoceros, Rhinoceros antiquitatis
n02392824white rhinoceros, Ceratotherium simum, Diceros simus
n02393161black rhinoceros, Diceros bicornis
n02393580tapir
n02393807New World tapir, Tapirus terrestris
n02393940Malayan tapir, Indian tapir, Tapirus indicus
n02394477even-toed ungulate, artiodactyl, artiodactyl mammal
n02395003swine
o02395406hog, pig, grunter, squealer, Sus scrofa
n02395694piglet, piggy, shoat, shote
h02395855sucking pig
h02395931porker
n02396014boar
n02396088sow
h02396157razorback, razorback hog, razorbacked hog
o02396427wild boar, boar, Sus scrofa
h02396796babirusa, babiroussa, babirussa, Babyrousa Babyrussa
o02397096warthog
n02397529peccary, musk hog
n02397744collared peccary, javelina, Tayassu angulatus, Tayassu tajacu, Peccari angulatus
h02397987white-lipped peccary, Tayassu pecari
o02398521hippopotamus, hippo, river horse, Hippopotamus amphibius
n02399000ruminant
h02401031bovid
n02402010bovine
n02402175ox, wild ox
n02402425cattle, cows, kine, oxen, Bos taurus
o02403003ox
h02403153stirk
n02403231bullock, steer
n02403325bull
n02403454cow, moo-cow
n02403740heifer
h02403820bullock
n02403920dogie, dogy, leppy
h02404028maverick
n02404186beef, beef cattle
n02404432longhorn, Texas longhorn
n02404573Brahman, Brahma, Brahmin, Bos indicus
n02404906zebu
n02405101aurochs, urus, Bos primigenius
n02405302yak, Bos grunniens
l02405440banteng, banting, tsine, Bos banteng
h02405577Welsh, Welsh Black
h02405692red poll
n02405799Santa Gertrudis
n02405929Aberdeen Angus, Angus, black Angus
h02406046Africander
n02406174dairy cattle, dairy cow, milch cow, milk cow, milcher, milker
l02406432Ayrshire
n02406533Brown Swiss
n02406647Charolais
n02406749Jersey
l02406859Devon
h02406952grade
n02407071Durham, shorthorn
h02407172milking shorthorn
n02407276Galloway
n02407390Friesian, Holstein, Holstein-Friesian
l02407521Guernsey
n02407625Hereford, whiteface
h02407763cattalo, beefalo
n02407959Old World buffalo, buffalo
o02408429water buffalo, water ox, Asiatic buffalo, Bubalus bubalis
h02408660Indian buffalo
n02408817carabao
h02409038anoa, dwarf buffalo, Anoa depressicornis
h02409202tamarau, tamarao, Bubalus mindorensis, Anoa mindorensis
n02409508Cape buffalo, Synercus caffer
h02409870Asian wild ox
n02410011gaur, Bibos gaurus
h02410141gayal, mithan, Bibos frontalis
o02410509bison
n02410702American bison, American buffalo, buffalo, Bison bison
n02410900wisent, aurochs, Bison bonasus
n02411206musk ox, musk sheep, Ovibos moschatus
n02411705sheep
n02411999ewe
o02412080ram, tup
n02412210wether
n02412440lamb
n02412629lambkin
h02412700baa-lamb
h02412787hog, hogget, hogg
h02412909teg
h02412977Persian lamb
n02413050black sheep
n02413131domestic sheep, Ovis aries
h02413484Cotswold
n02413593Hampshire, Hampshire down
h02413717Lincoln
h02413824Exmoor
h02413917Cheviot
h02414043broadtail, caracul, karakul
n02414209longwool
n02414290merino, merino sheep
h02414442Rambouillet
n02414578wild sheep
n02414763argali, argal, Ovis ammon
h02414904Marco Polo sheep, Marco Polo's sheep, Ovis poli
h02415130urial, Ovis vignei
n02415253Dall sheep, Dall's sheep, white sheep, Ovis montana dalli
n02415435mountain sheep
o02415577bighorn, bighorn sheep, cimarron, Rocky Mountain bighorn, Rocky Mountain sheep, Ovis canadensis
n02415829mouflon, moufflon, Ovis musimon
n02416104aoudad, arui, audad, Barbary sheep, maned sheep, Ammotragus lervia
n02416519goat, caprine animal
n02416820kid
n02416880billy, billy goat, he-goat
n02416964nanny, nanny-goat, she-goat
n02417070domestic goat, Capra hircus
h02417242Cashmere goat, Kashmir goat
n02417387Angora, Angora goat
n02417534wild goat
n02417663bezoar goat, pasang, Capra aegagrus
h02417785markhor, markhoor, Capra falconeri
o02417914ibex, Capra ibex
h02418064goat antelope
n02418465mountain goat, Rocky Mountain goat, Oreamnos americanus
h02418770goral, Naemorhedus goral
h02419056serow
n02419336chamois, Rupicapra rupicapra
n02419634takin, gnu goat, Budorcas taxicolor
n02419796antelope
n02420509blackbuck, black buck, Antilope cervicapra
n02420828gerenuk, Litocranius walleri
n02421136addax, Addax nasomaculatus
n02421449gnu, wildebeest
n02421792dik-dik
o02422106hartebeest
n02422391sassaby, topi, Damaliscus lunatus
o02422699impala, Aepyceros melampus
o02423022gazelle
n02423218Thomson's gazelle, Gazella thomsoni
h02423362Gazella subgutturosa
n02423589springbok, springbuck, Antidorcas marsupialis, Antidorcas euchore
n02424085bongo, Tragelaphus eurycerus, Boocercus eurycerus
n02424305kudu, koodoo, koudou
n02424486greater kudu, Tragelaphus strepsiceros
h02424589lesser kudu, Tragelaphus imberbis
h02424695harnessed antelope
n02424909nyala, Tragelaphus angasi
h02425086mountain nyala, Tragelaphus buxtoni
n02425228bushbuck, guib, Tragelaphus scriptus
h02425532nilgai, nylghai, nylghau, blue bull, Boselaphus tragocamelus
n02425887sable antelope, Hippotragus niger
h02426176saiga, Saiga tatarica
n02426481steenbok, steinbok, Raphicerus campestris
n02426813eland
n02427032common eland, Taurotragus oryx
h02427183giant eland, Taurotragus derbianus
n02427470kob, Kobus kob
n02427576lechwe, Kobus leche
n02427724waterbuck
h02428089puku, Adenota vardoni
n02428349oryx, pasang
n02428508gemsbok, gemsbuck, Oryx gazella
h02428842forest goat, spindle horn, Pseudoryx nghetinhensis
n02429456pronghorn, prongbuck, pronghorn antelope, American antelope, Antilocapra americana
n02430045deer, cervid
n02430559stag
h02430643royal, royal stag
h02430748pricket
n02430830fawn
n02431122red deer, elk, American elk, wapiti, Cervus elaphus
n02431337hart, stag
l02431441hind
h02431542brocket
n02431628sambar, sambur, Cervus unicolor
n02431785wapiti, elk, American elk, Cervus elaphus canadensis
n02431976Japanese deer, sika, Cervus nipon, Cervus sika
n02432291Virginia deer, white tail, whitetail, white-tailed deer, whitetail deer, Odocoileus Virginianus
n02432511mule deer, burro deer, Odocoileus hemionus
n02432704black-tailed deer, blacktail deer, blacktail, Odocoileus hemionus columbianus
n02432983elk, European elk, moose, Alces alces
n02433318fallow deer, Dama dama
n02433546roe deer, Capreolus capreolus
h02433729roebuck
n02433925caribou, reindeer, Greenland caribou, Rangifer tarandus
n02434190woodland caribou, Rangifer caribou
h02434415barren ground caribou, Rangifer arcticus
h02434712brocket
n02434954muntjac, barking deer
h02435216musk deer, Moschus moschiferus
h02435517pere david's deer, elaphure, Elaphurus davidianus
h02435853chevrotain, mouse deer
h02436224kanchil, Tragulus kanchil
h02436353napu, Tragulus Javanicus
h02436645water chevrotain, water deer, Hyemoschus aquaticus
n02437136camel
o02437312Arabian camel, dromedary, Camelus dromedarius
n02437482Bactrian camel, Camelus bactrianus
o02437616llama
h02437971domestic llama, Lama peruana
n02438173guanaco, Lama guanicoe
n02438272alpaca, Lama pacos
n02438580vicuna, Vicugna vicugna
n02439033giraffe, camelopard, Giraffa camelopardalis
n02439398okapi, Okapia johnstoni
l02441326musteline mammal, mustelid, musteline
o02441942weasel
h02442172ermine, shorttail weasel, Mustela erminea
l02442336stoat
h02442446New World least weasel, Mustela rixosa
h02442572Old World least weasel, Mustela nivalis
h02442668longtail weasel, long-tailed weasel, Mustela frenata
o02442845mink
n02443015American mink, Mustela vison
o02443114polecat, fitch, foulmart, foumart, Mustela putorius
n02443346ferret
o02443484black-footed ferret, ferret, Mustela nigripes
h02443808muishond
h02443959snake muishond, Poecilogale albinucha
h02444251striped muishond, Ictonyx striata
o02444819otter
n02445004river otter, Lutra canadensis
n02445171Eurasian otter, Lutra lutra
n02445394sea otter, Enhydra lutris
o02445715skunk, polecat, wood pussy
n02446206striped skunk, Mephitis mephitis
h02446352hooded skunk, Mephitis macroura
h02446645hog-nosed skunk, hognosed skunk, badger skunk, rooter skunk, Conepatus leuconotus
h02447021spotted skunk, little spotted skunk, Spilogale putorius
o02447366badger
n02447762American badger, Taxidea taxus
n02448060Eurasian badger, Meles meles
h02448318ratel, honey badger, Mellivora capensis
h02448633ferret badger
h02448885hog badger, hog-nosed badger, sand badger, Arctonyx collaris
h02449183wolverine, carcajou, skunk bear, Gulo luscus
n02449350glutton, Gulo gulo, wolverine
h02449699grison, Grison vittatus, Galictis vittatus
h02450034marten, marten cat
n02450295pine marten, Martes martes
h02450426sable, Martes zibellina
h02450561American marten, American sable, Martes americana
h02450677stone marten, beech marten, Martes foina
h02450829fisher, pekan, fisher cat, black cat, Martes pennanti
h02451125yellow-throated marten, Charronia flavigula
h02451415tayra, taira, Eira barbara
h02451575fictional animal
n02453108pachyderm
h02453611edentate
o02454379armadillo
n02454794peba, nine-banded armadillo, Texas armadillo, Dasypus novemcinctus
h02455135apar, three-banded armadillo, Tolypeutes tricinctus
h02455428tatouay, cabassous, Cabassous unicinctus
h02455720peludo, poyou, Euphractus sexcinctus
h02456008giant armadillo, tatou, tatu, Priodontes giganteus
h02456275pichiciago, pichiciego, fairy armadillo, chlamyphore, Chlamyphorus truncatus
n02456962sloth, tree sloth
o02457408three-toed sloth, ai, Bradypus tridactylus
n02457945two-toed sloth, unau, unai, Choloepus didactylus
n02458135two-toed sloth, unau, unai, Choloepus hoffmanni
h02458517megatherian, megatheriid, megatherian mammal
h02459190mylodontid
n02460009anteater, New World anteater
n02460451ant bear, giant anteater, great anteater, tamanoir, Myrmecophaga jubata
h02460817silky anteater, two-toed anteater, Cyclopes didactylus
n02461128tamandua, tamandu, lesser anteater, Tamandua tetradactyla
n02461830pangolin, scaly anteater, anteater
h02462213coronet
n02469248scapular
n02469472tadpole, polliwog, pollywog
n02469914primate
n02470238simian
n02470325ape
h02470709anthropoid
h02470899anthropoid ape
h02471300hominoid
h02471762hominid
n02472293homo, man, human being, human
n02472987world, human race, humanity, humankind, human beings, humans, mankind, man
n02473307Homo erectus
h02473554Pithecanthropus, Pithecanthropus erectus, genus Pithecanthropus
h02473720Java man, Trinil man
h02473857Peking man
h02473983Sinanthropus, genus Sinanthropus
h02474110Homo soloensis
h02474282Javanthropus, genus Javanthropus
h02474605Homo habilis
n02474777Homo sapiens
n02475078Neandertal man, Neanderthal man, Neandertal, Neanderthal, Homo sapiens neanderthalensis
h02475358Cro-magnon
n02475669Homo sapiens sapiens, modern man
h02476219australopithecine
h02476567Australopithecus afarensis
h02476870Australopithecus africanus
h02477028Australopithecus boisei
h02477187Zinjanthropus, genus Zinjanthropus
h02477329Australopithecus robustus
h02477516Paranthropus, genus Paranthropus
h02477782Sivapithecus
h02478239rudapithecus, Dryopithecus Rudapithecus hungaricus
h02478875proconsul
h02479332Aegyptopithecus
n02480153great ape, pongid
o02480495orangutan, orang, orangutang, Pongo pygmaeus
o02480855gorilla, Gorilla gorilla
n02481103western lowland gorilla, Gorilla gorilla gorilla
n02481235eastern lowland gorilla, Gorilla gorilla grauri
n02481366mountain gorilla, Gorilla gorilla beringei
n02481500silverback
o02481823chimpanzee, chimp, Pan troglodytes
h02482060western chimpanzee, Pan troglodytes verus
n02482286eastern chimpanzee, Pan troglodytes schweinfurthii
n02482474central chimpanzee, Pan troglodytes troglodytes
n02482650pygmy chimpanzee, bonobo, Pan paniscus
h02483092lesser ape
o02483362gibbon, Hylobates lar
o02483708siamang, Hylobates syndactylus, Symphalangus syndactylus
n02484322monkey
l02484473Old World monkey, catarrhine
o02484975guenon, guenon monkey
h02485225talapoin, Cercopithecus talapoin
h02485371grivet, Cercopithecus aethiops
n02485536vervet, vervet monkey, Cercopithecus aethiops pygerythrus
h02485688green monkey, African green monkey, Cercopithecus aethiops sabaeus
h02485988mangabey
o02486261patas, hussar monkey, Erythrocebus patas
o02486410baboon
n02486657chacma, chacma baboon, Papio ursinus
n02486908mandrill, Mandrillus sphinx
h02487079drill, Mandrillus leucophaeus
o02487347macaque
n02487547rhesus, rhesus monkey, Macaca mulatta
l02487675bonnet macaque, bonnet monkey, capped macaque, crown monkey, Macaca radiata
n02487847Barbary ape, Macaca sylvana
h02488003crab-eating macaque, croo monkey, Macaca irus
o02488291langur
n02488415entellus, hanuman, Presbytes entellus, Semnopithecus entellus
o02488702colobus, colobus monkey
l02488894guereza, Colobus guereza
o02489166proboscis monkey, Nasalis larvatus
h02489589New World monkey, platyrrhine, platyrrhinian
o02490219marmoset
h02490597true marmoset
n02490811pygmy marmoset, Cebuella pygmaea
n02491107tamarin, lion monkey, lion marmoset, leoncita
h02491329silky tamarin, Leontocebus rosalia
h02491474pinche, Leontocebus oedipus
o02492035capuchin, ringtail, Cebus capucinus
h02492356douroucouli, Aotus trivirgatus
o02492660howler monkey, howler
h02492948saki
h02493224uakari
o02493509titi, titi monkey
o02493793spider monkey, Ateles geoffroyi
o02494079squirrel monkey, Saimiri sciureus
h02494383woolly monkey
h02495242tree shrew
h02496052prosimian
n02496913lemur
o02497673Madagascar cat, ring-tailed lemur, Lemur catta
h02498153aye-aye, Daubentonia madagascariensis
h02498743slender loris, Loris gracilis
n02499022slow loris, Nycticebus tardigradua, Nycticebus pygmaeus
n02499316potto, kinkajou, Perodicticus potto
h02499568angwantibo, golden potto, Arctocebus calabarensis
n02499808galago, bushbaby, bush baby
o02500267indri, indris, Indri indri, Indri brevicaudatus
h02500596woolly indris, Avahi laniger
n02501583tarsier
h02501923Tarsius syrichta
h02502006Tarsius glis
h02502514flying lemur, flying cat, colugo
h02502807Cynocephalus variegatus
h02503127proboscidean, proboscidian
n02503517elephant
h02503756rogue elephant
o02504013Indian elephant, Elephas maximus
o02504458African elephant, Loxodonta africana
h02504770mammoth
h02505063woolly mammoth, northern mammoth, Mammuthus primigenius
h02505238columbian mammoth, Mammuthus columbi
h02505485imperial mammoth, imperial elephant, Archidiskidon imperator
h02505998mastodon, mastodont
h02506947plantigrade mammal, plantigrade
h02507148digitigrade mammal, digitigrade
h02507649procyonid
n02508021raccoon, racoon
n02508213common raccoon, common racoon, coon, ringtail, Procyon lotor
h02508346crab-eating raccoon, Procyon cancrivorus
n02508742bassarisk, cacomistle, cacomixle, coon cat, raccoon fox, ringtail, ring-tailed cat, civet cat, miner's cat, Bassariscus astutus
n02509197kinkajou, honey bear, potto, Potos flavus, Potos caudivolvulus
n02509515coati, coati-mondi, coati-mundi, coon cat, Nasua narica
o02509815lesser panda, red panda, panda, bear cat, cat bear, Ailurus fulgens
o02510455giant panda, panda, panda bear, coon bear, Ailuropoda melanoleuca
h02511730twitterer
n02512053fish
h02512752fingerling
n02512830game fish, sport fish
n02512938food fish
h02513248rough fish
h02513355groundfish, bottom fish
h02513560young fish
h02513727parr
h02513805mouthbreeder
h02513939spawner
o02514041barracouta, snoek
h02515214crossopterygian, lobefin, lobe-finned fish
h02515713coelacanth, Latimeria chalumnae
n02516188lungfish
h02516776ceratodus
n02517442catfish, siluriform fish
h02517938silurid, silurid fish
n02518324European catfish, sheatfish, Silurus glanis
h02518622electric catfish, Malopterurus electricus
n02519148bullhead, bullhead catfish
h02519340horned pout, hornpout, pout, Ameiurus Melas
h02519472brown bullhead
n02519686channel catfish, channel cat, Ictalurus punctatus
n02519862blue catfish, blue cat, blue channel catfish, blue channel cat
n02520147flathead catfish, mudcat, goujon, shovelnose catfish, spoonbill catfish, Pylodictus olivaris
h02520525armored catfish
h02520810sea catfish
h02521646gadoid, gadoid fish
n02522399cod, codfish
h02522637codling
h02522722Atlantic cod, Gadus morhua
h02522866Pacific cod, Alaska cod, Gadus macrocephalus
h02523110whiting, Merlangus merlangus, Gadus merlangus
n02523427burbot, eelpout, ling, cusk, Lota lota
h02523877haddock, Melanogrammus aeglefinus
n02524202pollack, pollock, Pollachius pollachius
h02524524hake
h02524659silver hake, Merluccius bilinearis, whiting
h02524928ling
n02525382cusk, torsk, Brosme brosme
h02525703grenadier, rattail, rattail fish
o02526121eel
h02526425elver
h02526818common eel, freshwater eel
n02527057tuna, Anguilla sucklandii
n02527271moray, moray eel
n02527622conger, conger eel
h02528163teleost fish, teleost, teleostan
h02529293beaked salmon, sandfish, Gonorhynchus gonorhynchus
h02529772clupeid fish, clupeid
h02530052whitebait
h02530188brit, britt
n02530421shad
h02530637common American shad, Alosa sapidissima
l02530831river shad, Alosa chrysocloris
n02530999allice shad, allis shad, allice, allis, Alosa alosa
h02531114alewife, Alosa pseudoharengus, Pomolobus pseudoharengus
h02531625menhaden, Brevoortia tyrannis
n02532028herring, Clupea harangus
h02532272Atlantic herring, Clupea harengus harengus
h02532451Pacific herring, Clupea harengus pallasii
n02532602sardine
h02532786sild
h02532918brisling, sprat, Clupea sprattus
n02533209pilchard, sardine, Sardina pilchardus
h02533545Pacific sardine, Sardinops caerulea
n02533834anchovy
h02534165mediterranean anchovy, Engraulis encrasicholus
h02534559salmonid
n02534734salmon
h02535080parr
l02535163blackfish
n02535258redfish
n02535537Atlantic salmon, Salmo salar
n02535759landlocked salmon, lake salmon
n02536165sockeye, sockeye salmon, red salmon, blueback salmon, Oncorhynchus nerka
n02536456chinook, chinook salmon, king salmon, quinnat salmon, Oncorhynchus tshawytscha
o02536864coho, cohoe, coho salmon, blue jack, silver salmon, Oncorhynchus kisutch
n02537085trout
n02537319brown trout, salmon trout, Salmo trutta
n02537525rainbow trout, Salmo gairdneri
n02537716sea trout
n02538010lake trout, salmon trout, Salvelinus namaycush
n02538216brook trout, speckled trout, Salvelinus fontinalis
h02538406char, charr
h02538562Arctic char, Salvelinus alpinus
h02538985whitefish
h02539424lake whitefish, Coregonus clupeaformis
h02539573cisco, lake herring, Coregonus artedi
h02539894round whitefish, Menominee whitefish, Prosopium cylindraceum
l02540412smelt
h02540983sparling, European smelt, Osmerus eperlanus
h02541257capelin, capelan, caplin
n02541687tarpon, Tarpon atlanticus
h02542017ladyfish, tenpounder, Elops saurus
n02542432bonefish, Albula vulpes
h02542958argentine
h02543255lanternfish
n02543565lizardfish, snakefish, snake-fish
h02544274lancetfish, lancet fish, wolffish
h02545841opah, moonfish, Lampris regius
h02546028New World opah, Lampris guttatus
h02546331ribbonfish
h02546627dealfish, Trachipterus arcticus
h02547014oarfish, king of the herring, ribbonfish, Regalecus glesne
h02547733batfish
n02548247goosefish, angler, anglerfish, angler fish, monkfish, lotte, allmouth, Lophius Americanus
h02548689toadfish, Opsanus tau
h02548884oyster fish, oyster-fish, oysterfish
n02549248frogfish
h02549376sargassum fish
n02549989needlefish, gar, billfish
h02550203timucu
h02550460flying fish
h02550655monoplane flying fish, two-wing flying fish
h02551134halfbeak
h02551668saury, billfish, Scomberesox saurus
h02552171spiny-finned fish, acanthopterygian
h02553028lingcod, Ophiodon elongatus
h02554730percoid fish, percoid, percoidean
n02555863perch
h02556373climbing perch, Anabas testudineus, A. testudineus
n02556846perch
n02557182yellow perch, Perca flavescens
n02557318European perch, Perca fluviatilis
n02557591pike-perch, pike perch
n02557749walleye, walleyed pike, jack salmon, dory, Stizostedion vitreum
l02557909blue pike, blue pickerel, blue pikeperch, blue walleye, Strizostedion vitreum glaucum
h02558206snail darter, Percina tanasi
h02558860cusk-eel
h02559144brotula
h02559383pearlfish, pearl-fish
h02559862robalo
n02560110snook
n02561108pike
n02561381northern pike, Esox lucius
n02561514muskellunge, Esox masquinongy
n02561661pickerel
h02561803chain pickerel, chain pike, Esox niger
h02561937redfin pickerel, barred pickerel, Esox americanus
n02562315sunfish, centrarchid
n02562796crappie
h02562971black crappie, Pomoxis nigromaculatus
h02563079white crappie, Pomoxis annularis
n02563182freshwater bream, bream
n02563648pumpkinseed, Lepomis gibbosus
n02563792bluegill, Lepomis macrochirus
h02563949spotted sunfish, stumpknocker, Lepomis punctatus
n02564270freshwater bass
h02564403rock bass, rock sunfish, Ambloplites rupestris
n02564720black bass
h02564935Kentucky black bass, spotted black bass, Micropterus pseudoplites
n02565072smallmouth, smallmouth bass, smallmouthed bass, smallmouth black bass, smallmouthed black bass, Micropterus dolomieu
n02565324largemouth, largemouth bass, largemouthed bass, largemouth black bass, largemouthed black bass, Micropterus salmoides
n02565573bass
h02566109serranid fish, serranid
h02566489white perch, silver perch, Morone americana
h02566665yellow bass, Morone interrupta
h02567334blackmouth bass, Synagrops bellus
h02567633rock sea bass, rock bass, Centropristis philadelphica
n02568087striped bass, striper, Roccus saxatilis, rockfish
l02568447stone bass, wreckfish, Polyprion americanus
n02568959grouper
n02569484hind
h02569631rock hind, Epinephelus adscensionis
h02569905creole-fish, Paranthias furcifer
n02570164jewfish, Mycteroperca bonaci
h02570484soapfish
n02570838surfperch, surffish, surf fish
h02571167rainbow seaperch, rainbow perch, Hipsurus caryi
h02571652bigeye
h02571810catalufa, Priacanthus arenatus
n02572196cardinalfish
n02572484flame fish, flamefish, Apogon maculatus
h02573249tilefish, Lopholatilus chamaeleonticeps
n02573704bluefish, Pomatomus saltatrix
n02574271cobia, Rachycentron canadum, sergeant fish
h02574910remora, suckerfish, sucking fish
h02575325sharksucker, Echeneis naucrates
h02575590whale sucker, whalesucker, Remilegia australis
h02576223carangid fish, carangid
n02576575jack
n02576906crevalle jack, jack crevalle, Caranx hippos
h02577041yellow jack, Caranx bartholomaei
h02577164runner, blue runner, Caranx crysos
n02577403rainbow runner, Elagatis bipinnulata
h02577662leatherjacket, leatherjack
h02577952threadfish, thread-fish, Alectis ciliaris
h02578233moonfish, Atlantic moonfish, horsefish, horsehead, horse-head, dollarfish, Selene setapinnis
h02578454lookdown, lookdown fish, Selene vomer
n02578771amberjack, amberfish
n02578928yellowtail, Seriola dorsalis
n02579303kingfish, Seriola grandis
h02579557pompano
h02579762Florida pompano, Trachinotus carolinus
n02579928permit, Trachinotus falcatus
n02580336scad
n02580679horse mackerel, jack mackerel, Spanish mackerel, saurel, Trachurus symmetricus
n02580830horse mackerel, saurel, Trachurus trachurus
h02581108bigeye scad, big-eyed scad, goggle-eye, Selar crumenophthalmus
h02581482mackerel scad, mackerel shad, Decapterus macarellus
h02581642round scad, cigarfish, quiaquia, Decapterus punctatus
n02581957dolphinfish, dolphin, mahimahi
h02582220Coryphaena hippurus
h02582349Coryphaena equisetis
h02582721pomfret, Brama raii
h02583567characin, characin fish, characid
n02583890tetra
n02584145cardinal tetra, Paracheirodon axelrodi
n02584449piranha, pirana, caribe
n02585872cichlid, cichlid fish
h02586238bolti, Tilapia nilotica
n02586543snapper
h02587051red snapper, Lutjanus blackfordi
h02587300grey snapper, gray snapper, mangrove snapper, Lutjanus griseus
h02587479mutton snapper, muttonfish, Lutjanus analis
l02587618schoolmaster, Lutjanus apodus
h02587877yellowtail, yellowtail snapper, Ocyurus chrysurus
n02588286grunt
h02588794margate, Haemulon album
h02588945Spanish grunt, Haemulon macrostomum
h02589062tomtate, Haemulon aurolineatum
h02589196cottonwick, Haemulon malanurum
h02589316sailor's-choice, sailors choice, Haemulon parra
n02589623porkfish, pork-fish, Anisotremus virginicus
h02589796pompon, black margate, Anisotremus surinamensis
n02590094pigfish, hogfish, Orthopristis chrysopterus
h02590495sparid, sparid fish
n02590702sea bream, bream
h02590987porgy
h02591330red porgy, Pagrus pagrus
h02591613European sea bream, Pagellus centrodontus
h02591911Atlantic sea bream, Archosargus rhomboidalis
n02592055sheepshead, Archosargus probatocephalus
h02592371pinfish, sailor's-choice, squirrelfish, Lagodon rhomboides
h02592734sheepshead porgy, Calamus penna
n02593019snapper, Chrysophrys auratus
h02593191black bream, Chrysophrys australis
h02593453scup, northern porgy, northern scup, Stenotomus chrysops
h02593679scup, southern porgy, southern scup, Stenotomus aculeatus
h02594250sciaenid fish, sciaenid
h02594942striped drum, Equetus pulcher
h02595056jackknife-fish, Equetus lanceolatus
h02595339silver perch, mademoiselle, Bairdiella chrysoura
n02595702red drum, channel bass, redfish, Sciaenops ocellatus
n02596067mulloway, jewfish, Sciaena antarctica
h02596252maigre, maiger, Sciaena aquila
n02596381croaker
h02596720Atlantic croaker, Micropogonias undulatus
h02597004yellowfin croaker, surffish, surf fish, Umbrina roncador
h02597367whiting
n02597608kingfish
h02597818king whiting, Menticirrhus americanus
h02597972northern whiting, Menticirrhus saxatilis
h02598134corbina, Menticirrhus undulatus
n02598573white croaker, chenfish, kingfish, Genyonemus lineatus
n02598878white croaker, queenfish, Seriphus politus
n02599052sea trout
n02599347weakfish, Cynoscion regalis
n02599557spotted weakfish, spotted sea trout, spotted squeateague, Cynoscion nebulosus
h02599958mullet
h02600298goatfish, red mullet, surmullet, Mullus surmuletus
h02600503red goatfish, Mullus auratus
h02600798yellow goatfish, Mulloidichthys martinicus
n02601344mullet, grey mullet, gray mullet
h02601767striped mullet, Mugil cephalus
h02601921white mullet, Mugil curema
h02602059liza, Mugil liza
h02602405silversides, silverside
h02602760jacksmelt, Atherinopsis californiensis
n02603317barracuda
n02603540great barracuda, Sphyraena barracuda
h02603862sweeper
h02604157sea chub
h02604480Bermuda chub, rudderfish, Kyphosus sectatrix
h02604954spadefish, angelfish, Chaetodipterus faber
n02605316butterfly fish
n02605703chaetodon
n02605936angelfish
o02606052rock beauty, Holocanthus tricolor
n02606384damselfish, demoiselle
h02606751beaugregory, Pomacentrus leucostictus
o02607072anemone fish
n02607201clown anemone fish, Amphiprion percula
n02607470sergeant major, Abudefduf saxatilis
n02607862wrasse
h02608284pigfish, giant pigfish, Achoerodus gouldii
h02608547hogfish, hog snapper, Lachnolaimus maximus
h02608860slippery dick, Halicoeres bivittatus
h02608996puddingwife, pudding-wife, Halicoeres radiatus
h02609302bluehead, Thalassoma bifasciatum
h02609823pearly razorfish, Hemipteronatus novacula
n02610066tautog, blackfish, Tautoga onitis
h02610373cunner, bergall, Tautogolabrus adspersus
n02610664parrotfish, polly fish, pollyfish
h02610980threadfin
n02611561jawfish
h02611898stargazer
h02612167sand stargazer
n02613181blenny, combtooth blenny
h02613572shanny, Blennius pholis
h02613820Molly Miller, Scartella cristata
h02614140clinid, clinid fish
h02614482pikeblenny
h02614653bluethroat pikeblenny, Chaenopsis ocellata
h02614978gunnel, bracketed blenny
h02615298rock gunnel, butterfish, Pholis gunnellus
h02616128eelblenny
h02616397wrymouth, ghostfish, Cryptacanthodes maculatus
n02616851wolffish, wolf fish, catfish
h02617537viviparous eelpout, Zoarces viviparus
h02618094ocean pout, Macrozoarces americanus
h02618513sand lance, sand launce, sand eel, launce
n02618827dragonet
n02619165goby, gudgeon
n02619550mudskipper, mudspringer
h02619861sleeper, sleeper goby
n02620167flathead
h02620578archerfish, Toxotes jaculatrix
h02621258surgeonfish
h02621908gempylid
h02622249snake mackerel, Gempylus serpens
h02622547escolar, Lepidocybium flavobrunneum
h02622712oilfish, Ruvettus pretiosus
h02622955cutlassfish, frost fish, hairtail
h02623445scombroid, scombroid fish
n02624167mackerel
l02624551common mackerel, shiner, Scomber scombrus
n02624807Spanish mackerel, Scomber colias
l02624987chub mackerel, tinker, Scomber japonicus
n02625258wahoo, Acanthocybium solandri
n02625612Spanish mackerel
n02625851king mackerel, cavalla, cero, Scomberomorus cavalla
h02626089Scomberomorus maculatus
n02626265cero, pintado, kingfish, Scomberomorus regalis
h02626471sierra, Scomberomorus sierra
n02626762tuna, tunny
h02627037albacore, long-fin tunny, Thunnus alalunga
n02627292bluefin, bluefin tuna, horse mackerel, Thunnus thynnus
n02627532yellowfin, yellowfin tuna, Thunnus albacares
l02627835bonito
n02628062skipjack, Atlantic bonito, Sarda sarda
h02628259Chile bonito, Chilean bonito, Pacific bonito, Sarda chiliensis
h02628600skipjack, skipjack tuna, Euthynnus pelamis
n02629230bonito, oceanic bonito, Katsuwonus pelamis
h02629716swordfish, Xiphias gladius
n02630281sailfish
n02630615Atlantic sailfish, Istiophorus albicans
n02630739billfish
n02631041marlin
n02631330blue marlin, Makaira nigricans
n02631475black marlin, Makaira mazara, Makaira marlina
h02631628striped marlin, Makaira mitsukurii
h02631775white marlin, Makaira albida
h02632039spearfish
h02632494louvar, Luvarus imperialis
h02633422dollarfish, Poronotus triacanthus
h02633677palometa, California pompano, Palometa simillima
h02633977harvestfish, Paprilus alepidotus
h02634545driftfish
h02635154barrelfish, black rudderfish, Hyperglyphe perciformis
h02635580clingfish
h02636170tripletail
h02636405Atlantic tripletail, Lobotes surinamensis
h02636550Pacific tripletail, Lobotes pacificus
h02636854mojarra
h02637179yellowfin mojarra, Gerres cinereus
h02637475silver jenny, Eucinostomus gula
h02637977whiting
h02638596ganoid, ganoid fish
n02639087bowfin, grindle, dogfish, Amia calva
n02639605paddlefish, duckbill, Polyodon spathula
h02639922Chinese paddlefish, Psephurus gladis
o02640242sturgeon
n02640626Pacific sturgeon, white sturgeon, Sacramento sturgeon, Acipenser transmontanus
n02640857beluga, hausen, white sturgeon, Acipenser huso
o02641379gar, garfish, garpike, billfish, Lepisosteus osseus
h02642107scorpaenoid, scorpaenoid fish
h02642644scorpaenid, scorpaenid fish
n02643112scorpionfish, scorpion fish, sea scorpion
h02643316plumed scorpionfish, Scorpaena grandicornis
o02643566lionfish
n02643836stonefish, Synanceja verrucosa
n02644113rockfish
h02644360copper rockfish, Sebastodes caurinus
h02644501vermillion rockfish, rasher, Sebastodes miniatus
h02644665red rockfish, Sebastodes ruberrimus
h02644817rosefish, ocean perch, Sebastodes marinus
h02645538bullhead
h02645691miller's-thumb
h02645953sea raven, Hemitripterus americanus
h02646667lumpfish, Cyclopterus lumpus
h02646892lumpsucker
h02648035pogge, armed bullhead, Agonus cataphractus
h02648625greenling
h02648916kelp greenling, Hexagrammos decagrammus
h02649218painted greenling, convict fish, convictfish, Oxylebius pictus
n02649546flathead
n02650050gurnard
h02650413tub gurnard, yellow gurnard, Trigla lucerna
h02650541sea robin, searobin
h02651060northern sea robin, Prionotus carolinus
n02652132flying gurnard, flying robin, butterflyfish
h02652668plectognath, plectognath fish
n02653145triggerfish
n02653497queen triggerfish, Bessy cerca, oldwench, oldwife, Balistes vetula
h02653786filefish
n02654112leatherjacket, leatherfish
n02654425boxfish, trunkfish
n02654745cowfish, Lactophrys quadricornis
o02655020puffer, pufferfish, blowfish, globefish
h02655523spiny puffer
n02655848porcupinefish, porcupine fish, Diodon hystrix
n02656032balloonfish, Diodon holocanthus
h02656301burrfish
n02656670ocean sunfish, sunfish, mola, headfish
h02656969sharptail mola, Mola lanceolata
n02657368flatfish
n02657694flounder
h02658079righteye flounder, righteyed flounder
n02658531plaice, Pleuronectes platessa
h02658811European flatfish, Platichthys flesus
h02659176yellowtail flounder, Limanda ferruginea
h02659478winter flounder, blackback flounder, lemon sole, Pseudopleuronectes americanus
h02659808lemon sole, Microstomus kitt
h02660091American plaice, Hippoglossoides platessoides
n02660208halibut, holibut
h02660519Atlantic halibut, Hippoglossus hippoglossus
n02660640Pacific halibut, Hippoglossus stenolepsis
h02661017lefteye flounder, lefteyed flounder
h02661473southern flounder, Paralichthys lethostigmus
h02661618summer flounder, Paralichthys dentatus
h02662239whiff
h02662397horned whiff, Citharichthys cornutus
h02662559sand dab
h02662825windowpane, Scophthalmus aquosus
h02662993brill, Scophthalmus rhombus
n02663211turbot, Psetta maxima
h02663485tonguefish, tongue-fish
h02663849sole
h02664285European sole, Solea solea
h02664642English sole, lemon sole, Parophrys vitulus
h02665250hogchoker, Trinectes maculatus
h02665985aba
o02666196abacus
n02666501abandoned ship, derelict
n02666624A battery
n02666943abattoir, butchery, shambles, slaughterhouse
o02667093abaya
n02667244Abbe condenser
n02667379abbey
n02667478abbey
n02667576abbey
h02667693Abney level
h02668393abrader, abradant
h02668613abrading stone
n02669295abutment
h02669442abutment arch
n02669534academic costume
o02669723academic gown, academic robe, judge's robe
n02670186accelerator, throttle, throttle valve
n02670382accelerator, particle accelerator, atom smasher
n02670683accelerator, accelerator pedal, gas pedal, gas, throttle, gun
l02670935accelerometer
h02671780accessory, accoutrement, accouterment
h02672152accommodating lens implant, accommodating IOL
n02672371accommodation
o02672831accordion, piano accordion, squeeze box
h02675077acetate disk, phonograph recording disk
n02675219acetate rayon, acetate
h02675522achromatic lens
h02676097acoustic delay line, sonic delay line
h02676261acoustic device
o02676566acoustic guitar
h02676670acoustic modem
n02676938acropolis
h02677028acrylic
h02677136acrylic, acrylic paint
h02677436actinometer
l02677718action, action mechanism
h02678010active matrix screen
h02678384actuator
n02678897adapter, adaptor
h02679142adder
n02679257adding machine, totalizer, totaliser
h02679961addressing machine, Addressograph
n02680110adhesive bandage
n02680512adit
h02680638adjoining room
n02680754adjustable wrench, adjustable spanner
n02681392adobe, adobe brick
l02682311adz, adze
h02682407aeolian harp, aeolian lyre, wind harp
n02682569aerator
h02682811aerial torpedo
n02682922aerosol, aerosol container, aerosol can, aerosol bomb, spray can
h02683183Aertex
n02683323afghan
n02683454Afro-wig
n02683558afterburner
n02683791after-shave, after-shave lotion
h02684248agateware
h02684356agglomerator
h02684515aglet, aiglet, aiguilette
h02684649aglet, aiglet
h02684962agora, public square
n02685082aigrette, aigret
h02685253aileron
h02685365air bag
h02685701airbrake
l02685995airbrush
n02686121airbus
n02686227air compressor
n02686379air conditioner, air conditioning
n02686568aircraft
o02687172aircraft carrier, carrier, flattop, attack aircraft carrier
n02687423aircraft engine
h02687682air cushion, air spring
n02687821airdock, hangar, repair shed
n02687992airfield, landing field, flying field, field
n02688273air filter, air cleaner
n02688443airfoil, aerofoil, control surface, surface
n02689144airframe
n02689274air gun, airgun, air rifle
n02689434air hammer, jackhammer, pneumatic hammer
n02689748air horn
h02689819airing cupboard
o02690373airliner
h02690715airmailer
n02691156airplane, aeroplane, plane
n02692086airplane propeller, airscrew, prop
n02692232airport, airdrome, aerodrome, drome
h02692513air pump, vacuum pump
h02692680air search radar
o02692877airship, dirigible
n02693246air terminal, airport terminal
h02693413air-to-air missile
h02693540air-to-ground missile, air-to-surface missile
n02694045aisle
h02694279Aladdin's lamp
n02694426alarm, warning device, alarm system
n02694662alarm clock, alarm
h02694966alb
n02695627alcazar
h02695762alcohol thermometer, alcohol-in-glass thermometer
n02696165alehouse
h02696246alembic
h02696569algometer
h02696843alidade, alidad
h02697022alidade, alidad
n02697221A-line
h02697576Allen screw
n02697675Allen wrench
h02697876alligator wrench
h02698244alms dish, alms tray
h02698473alpaca
n02698634alpenstock
o02699494altar
n02699629altar, communion table, Lord's table
n02699770altarpiece, reredos
n02699915altazimuth
n02700064alternator
n02700258altimeter
n02700895Amati
o02701002ambulance
h02701260amen corner
h02701730American organ
n02702989ammeter
h02703124ammonia clock
n02703275ammunition, ammo
n02704645amphibian, amphibious aircraft
o02704792amphibian, amphibious vehicle
n02704949amphitheater, amphitheatre, coliseum
n02705201amphitheater, amphitheatre
n02705429amphora
n02705944amplifier
h02706221ampulla
l02706806amusement arcade
o02708093analog clock
h02708224analog computer, analogue computer
n02708433analog watch
n02708555analytical balance, chemical balance
n02708711analyzer, analyser
h02708885anamorphosis, anamorphism
n02709101anastigmat
n02709367anchor, ground tackle
n02709637anchor chain, anchor rope
h02709763anchor light, riding light, riding lamp
n02709908AND circuit, AND gate
n02710044andiron, firedog, dog, dog-iron
n02710201android, humanoid, mechanical man
n02710324anechoic chamber
n02710429anemometer, wind gauge, wind gage
n02710600aneroid barometer, aneroid
h02711237angiocardiogram
h02711780angioscope
h02712545angle bracket, angle iron
h02712643angledozer
n02713003ankle brace
h02713218anklet, anklets, bobbysock, bobbysocks
n02713364anklet
h02713496ankus
h02714315anode
h02714535anode
n02714751answering machine
n02715229antenna, aerial, transmitting aerial
n02715513anteroom, antechamber, entrance hall, hall, foyer, lobby, vestibule
n02715712antiaircraft, antiaircraft gun, flak, flack, pom-pom, ack-ack, ack-ack gun
h02716626antiballistic missile, ABM
n02720048antifouling paint
h02720576anti-G suit, G suit
h02721813antimacassar
n02723165antiperspirant
h02724722anti-submarine rocket
n02725872anvil
n02726017ao dai
l02726210apadana
n02726305apartment, flat
n02726681apartment building, apartment house
n02727016aperture
n02727141aperture
o02727426apiary, bee house
h02727825apparatus, setup
n02728440apparel, wearing apparel, dress, clothes
h02729222applecart
n02729837appliance
n02729965appliance, contraption, contrivance, convenience, gadget, gizmo, gismo, widget
h02730265applicator, applier
h02730568appointment, fitting
o02730930apron
h02731251apron string
n02731398apse, apsis
n02731629aqualung, Aqua-Lung, scuba
n02731900aquaplane
n02732072aquarium, fish tank, marine museum
n02732572arabesque
n02732827arbor, arbour, bower, pergola
n02733213arcade, colonnade
n02733524arch
n02734725architecture
l02734835architrave
h02735268arch support
n02735361arc lamp, arc light
n02735538arctic, galosh, golosh, rubber, gumshoe
n02735688area
h02736396areaway
n02736798argyle, argyll
h02737351ark
n02737660arm
n02738031armament
h02738271armature
h02738449armband
n02738535armchair
n02738741armet
n02738859arm guard, arm pad
h02738978armhole
h02739123armilla
n02739427armlet, arm band
n02739550armoire
n02739668armor, armour
n02739889armored car, armoured car
h02740061armored car, armoured car
n02740300armored personnel carrier, armoured personnel carrier, APC
n02740533armored vehicle, armoured vehicle
n02740764armor plate, armour plate, armor plating, plate armor, plate armour
h02741367armory, armoury, arsenal
n02741475armrest
h02742070arquebus, harquebus, hackbut, hagbut
h02742194array
n02742322array, raiment, regalia
n02742468arrester, arrester hook
n02742753arrow
h02743426arsenal, armory, armoury
n02744323arterial road
n02744844arthrogram
h02744961arthroscope
h02745492artificial heart
n02745611artificial horizon, gyro horizon, flight indicator
h02745816artificial joint
h02746008artificial kidney, hemodialyzer
h02746225artificial skin
n02746365artillery, heavy weapon, gun, ordnance
l02746595artillery shell
h02746683artist's loft
h02746978art school
h02747063ascot
o02747177ashcan, trash can, garbage can, wastebin, ash bin, ash-bin, ashbin, dustbin, trash barrel, trash bin
n02747672ash-pan
n02747802ashtray
h02748183aspergill, aspersorium
h02748359aspersorium
h02748491aspirator
h02749169aspirin powder, headache powder
h02749292assault gun
o02749479assault rifle, assault gun
h02749670assegai, assagai
h02749790assembly
n02749953assembly
n02750070assembly hall
n02750169assembly plant
h02750320astatic coils
h02750652astatic galvanometer
h02751067astrodome
n02751215astrolabe
n02751295astronomical telescope
h02751490astronomy satellite
h02752199athenaeum, atheneum
n02752496athletic sock, sweat sock, varsity sock
n02752615athletic supporter, supporter, suspensor, jockstrap, jock
n02752810atlas, telamon
h02752917atmometer, evaporometer
n02753044atom bomb, atomic bomb, A-bomb, fission bomb, plutonium bomb
n02753394atomic clock
h02753710atomic pile, atomic reactor, pile, chain reactor
n02754103atomizer, atomiser, spray, sprayer, nebulizer, nebuliser
n02754656atrium
n02755140attache case, attache
h02755352attachment, bond
n02755529attack submarine
h02755675attenuator
n02755823attic
h02755984attic fan
n02756098attire, garb, dress
h02756854audio amplifier
n02756977audiocassette
n02757061audio CD, audio compact disc
n02757337audiometer, sonometer
n02757462audio system, sound system
n02757714audiotape
n02757810audiotape
h02757927audiovisual, audiovisual aid
n02758134auditorium
h02758490auger, gimlet, screw auger, wimble
n02758863autobahn
n02758960autoclave, sterilizer, steriliser
n02759257autofocus
n02759387autogiro, autogyro, gyroplane
h02759700autoinjector
n02759963autoloader, self-loader
n02760099automat
n02760199automat
h02760298automatic choke
n02760429automatic firearm, automatic gun, automatic weapon
n02760658automatic pistol, automatic
n02760855automatic rifle, automatic, machine rifle
h02761034automatic transmission, automatic drive
n02761206automation
n02761392automaton, robot, golem
n02761557automobile engine
n02761696automobile factory, auto factory, car factory
n02761834automobile horn, car horn, motor horn, horn, hooter
h02762169autopilot, automatic pilot, robot pilot
n02762371autoradiograph
n02762508autostrada
h02762725auxiliary boiler, donkey boiler
h02762909auxiliary engine, donkey engine
h02763083auxiliary pump, donkey pump
h02763198auxiliary research submarine
n02763306auxiliary storage, external storage, secondary storage
n02763604aviary, bird sanctuary, volary
h02763714awl
n02763901awning, sunshade, sunblind
n02764044ax, axe
n02764398ax handle, axe handle
n02764505ax head, axe head
h02764614axis, axis of rotation
n02764779axle
n02764935axle bar
h02765028axletree
h02766168babushka
n02766320baby bed, baby's bed
n02766534baby buggy, baby carriage, carriage, perambulator, pram, stroller, go-cart, pushchair, pusher
n02766792baby grand, baby grand piano, parlor grand, parlor grand piano, parlour grand, parlour grand piano
n02767038baby powder
n02767147baby shoe
n02767433back, backrest
n02767665back
n02767956backbench
n02768114backboard
n02768226backboard, basketball backboard
h02768433backbone
n02768655back brace
n02768973backgammon board
n02769075background, desktop, screen background
n02769290backhoe
n02769669backlighting
o02769748backpack, back pack, knapsack, packsack, rucksack, haversack
n02769963backpacking tent, pack tent
h02770078backplate
n02770211back porch
h02770585backsaw, back saw
n02770721backscratcher
n02770830backseat
n02771004backspace key, backspace, backspacer
n02771166backstairs
n02771286backstay
h02771547backstop
n02771750backsword
n02772101backup system
n02772435badminton court
h02772554badminton equipment
n02772700badminton racket, badminton racquet, battledore
n02773037bag
n02773838bag, traveling bag, travelling bag, grip, suitcase
n02774152bag, handbag, pocketbook, purse
n02774630baggage, luggage
n02774921baggage
n02775039baggage car, luggage van
n02775178baggage claim
n02775483bagpipe
h02775689bailey
h02775813bailey
n02775897Bailey bridge
l02776007bain-marie
n02776205bait, decoy, lure
h02776505baize
o02776631bakery, bakeshop, bakehouse
n02776825balaclava, balaclava helmet
n02776978balalaika
n02777100balance
o02777292balance beam, beam
h02777402balance wheel, balance
h02777638balbriggan
n02777734balcony
h02777927balcony
h02778131baldachin
n02778294baldric, baldrick
n02778456bale
h02778588baling wire
n02778669ball
n02779435ball
h02779609ball and chain
h02779719ball-and-socket joint
h02779971ballast, light ballast
h02780315ball bearing, needle bearing, roller bearing
h02780445ball cartridge
h02780588ballcock, ball cock
n02780704balldress
n02780815ballet skirt, tutu
n02781121ball gown
h02781213ballistic galvanometer
n02781338ballistic missile
h02781517ballistic pendulum
h02781764ballistocardiograph, cardiograph
o02782093balloon
h02782432balloon bomb, Fugo
n02782602balloon sail
n02782681ballot box
n02782778ballpark, park
h02783035ball-peen hammer
o02783161ballpoint, ballpoint pen, ballpen, Biro
n02783324ballroom, dance hall, dance palace
n02783459ball valve
n02783900balsa raft, Kon Tiki
n02783994baluster
n02784124banana boat
h02784998band
n02785648bandage, patch
o02786058Band Aid
n02786198bandanna, bandana
n02786331bandbox
h02786463banderilla
h02786611bandoleer, bandolier
n02786736bandoneon
n02786837bandsaw, band saw
h02787120bandwagon
h02787269bangalore torpedo
n02787435bangle, bauble, gaud, gewgaw, novelty, fallal, trinket
o02787622banjo
n02788021banner, streamer
o02788148bannister, banister, balustrade, balusters, handrail
h02788386banquette
h02788462banyan, banian
n02788572baptismal font, baptistry, baptistery, font
h02788689bar
n02789487bar
n02790669barbecue, barbeque
n02790823barbed wire, barbwire
o02790996barbell
o02791124barber chair
o02791270barbershop
h02791532barbette carriage
l02791665barbican, barbacan
h02791795bar bit
n02792409bareboat
n02792552barge, flatboat, hoy, lighter
h02792948barge pole
n02793089baritone, baritone horn
n02793199bark, barque
h02793296bar magnet
h02793414bar mask
o02793495barn
h02793684barndoor
n02793842barn door
h02793930barnyard
l02794008barograph
o02794156barometer
h02794368barong
h02794474barouche
n02794664bar printer
h02794779barrack
h02794972barrage balloon
o02795169barrel, cask
n02795528barrel, gun barrel
n02795670barrelhouse, honky-tonk
h02795783barrel knot, blood knot
h02795978barrel organ, grind organ, hand organ, hurdy gurdy, hurdy-gurdy, street organ
n02796207barrel vault
n02796318barrette
h02796412barricade
h02796623barrier
n02796995barroom, bar, saloon, ginmill, taproom
o02797295barrow, garden cart, lawn cart, wheelbarrow
n02797535bascule
n02797692base, pedestal, stand
h02797881base, bag
o02799071baseball
n02799175baseball bat, lumber
n02799323baseball cap, jockey cap, golf cap
n02799897baseball equipment
n02800213baseball glove, glove, baseball mitt, mitt
n02800497basement, cellar
n02800675basement
h02800940basic point defense missile system
h02801047basilica, Roman basilica
n02801184basilica
n02801450basilisk
n02801525basin
n02801823basinet
n02801938basket, handbasket
n02802215basket, basketball hoop, hoop
o02802426basketball
n02802544basketball court
n02802721basketball equipment
n02802990basket weave
n02803349bass
n02803539bass clarinet
n02803666bass drum, gran casa
h02803809basset horn
n02803934bass fiddle, bass viol, bull fiddle, double bass, contrabass, string bass
n02804123bass guitar
n02804252bass horn, sousaphone, tuba
o02804414bassinet
n02804515bassinet
o02804610bassoon
h02805283baster
h02805845bastinado
n02805983bastion
n02806088bastion, citadel
n02806379bat
n02806530bath
h02806762bath chair
h02806875bathhouse, bagnio
h02806992bathhouse, bathing machine
o02807133bathing cap, swimming cap
n02807523bath oil
n02807616bathrobe
n02807731bathroom, bath
n02808185bath salts
o02808304bath towel
o02808440bathtub, bathing tub, bath, tub
h02808829bathyscaphe, bathyscaph, bathyscape
h02808968bathysphere
n02809105batik
l02809241batiste
h02809364baton, wand
h02809491baton
h02809605baton
h02809736baton
h02810139battering ram
l02810270batter's box
n02810471battery, electric battery
n02810782battery, stamp battery
n02811059batting cage, cage
n02811204batting glove
n02811350batting helmet
n02811468battle-ax, battle-axe
n02811618battle cruiser
n02811719battle dress
n02811936battlement, crenelation, crenellation
n02812201battleship, battlewagon
h02812342battle sight, battlesight
h02812631bay
h02812785bay
n02812949bayonet
n02813252bay rum
n02813399bay window, bow window
n02813544bazaar, bazar
n02813645bazaar, bazar
n02813752bazooka
h02813981B battery
l02814116BB gun
h02814338beach house
n02814428beach towel
o02814533beach wagon, station wagon, wagon, estate car, beach waggon, station waggon, waggon
n02814774beachwear
o02814860beacon, lighthouse, beacon light, pharos
h02815478beading plane
n02815749beaker
o02815834beaker
n02815950beam
h02816494beam balance
n02816656beanbag
n02816768beanie, beany
n02817031bearing
h02817251bearing rein, checkrein
h02817386bearing wall
o02817516bearskin, busby, shako
h02817650beater
h02817799beating-reed instrument, reed instrument, reed
n02818135beaver, castor
h02818254beaver
h02818687Beckman thermometer
n02818832bed
h02819697bed
h02820085bed and breakfast, bed-and-breakfast
n02820210bedclothes, bed clothing, bedding
n02820556Bedford cord
n02820675bed jacket
n02821202bedpan
l02821415bedpost
h02821543bedroll
n02821627bedroom, sleeping room, sleeping accommodation, chamber, bedchamber
n02821943bedroom furniture
n02822064bedsitting room, bedsitter, bedsit
n02822220bedspread, bedcover, bed cover, bed covering, counterpane, spread
h02822399bedspring
n02822579bedstead, bedframe
h02822762beefcake
h02822865beehive, hive
n02823124beeper, pager
n02823335beer barrel, beer keg
o02823428beer bottle
n02823510beer can
n02823586beer garden
o02823750beer glass
n02823848beer hall
n02823964beer mat
n02824058beer mug, stein
h02824152belaying pin
n02824319belfry
n02824448bell
n02825153bell arch
h02825240bellarmine, longbeard, long-beard, greybeard
n02825442bellbottom trousers, bell-bottoms, bellbottom pants
o02825657bell cote, bell cot
h02825872bell foundry
n02825961bell gable
n02826068bell jar, bell glass
h02826259bellows
h02826459bellpull
n02826589bell push
h02826683bell seat, balloon seat
h02826812bell tent
n02826886bell tower
h02827148bellyband
n02827606belt
h02828115belt, belt ammunition, belted ammunition
n02828299belt buckle
n02828427belting
n02828884bench
h02829246bench clamp
h02829353bench hook
h02829510bench lathe
n02829596bench press
h02830157bender
n02831237beret
n02831335berlin
n02831595Bermuda shorts, Jamaica shorts
n02831724berth, bunk, built in bed
n02831894besom
h02831998Bessemer converter
h02833040bethel
h02833140betting shop
h02833275bevatron
h02833403bevel, bevel square
n02833793bevel gear, pinion and crown wheel, pinion and ring gear
h02834027B-flat clarinet, licorice stick
o02834397bib
l02834506bib-and-tucker
h02834642bicorn, bicorne
n02834778bicycle, bike, wheel, cycle
o02835271bicycle-built-for-two, tandem bicycle, tandem
n02835412bicycle chain
h02835551bicycle clip, trouser clip
n02835724bicycle pump
n02835829bicycle rack
n02835915bicycle seat, saddle
n02836035bicycle wheel
n02836174bidet
h02836268bier
n02836392bier
h02836513bi-fold door
h02836607bifocals
h02836900Big Blue, BLU-82
h02837134big board
h02837567bight
o02837789bikini, two-piece
n02837887bikini pants
h02838014bilge
h02838178bilge keel
n02838345bilge pump
h02838577bilge well
n02838728bill, peak, eyeshade, visor, vizor
h02838958bill, billhook
n02839110billboard, hoarding
n02839351billiard ball
n02839592billiard room, billiard saloon, billiard parlor, billiard parlour, billiard hall
n02839910bin
n02840134binder, ligature
o02840245binder, ring-binder
h02840515bindery
n02840619binding, book binding, cover, back
h02841063bin liner
n02841187binnacle
o02841315binoculars, field glasses, opera glasses
n02841506binocular microscope
h02841641biochip
h02841847biohazard suit
h02842133bioscope
n02842573biplane
l02842809birch, birch rod
n02843029birchbark canoe, birchbark, birch bark
n02843158birdbath
n02843276birdcage
h02843465birdcall
n02843553bird feeder, birdfeeder, feeder
o02843684birdhouse
h02843777bird shot, buckshot, duck shot
h02843909biretta, berretta, birretta
h02844056bishop
h02844214bistro
n02844307bit
h02844714bit
h02845130bite plate, biteplate
h02845293bitewing
h02845985bitumastic
n02846141black
h02846260black
n02846511blackboard, chalkboard
h02846619blackboard eraser
n02846733black box
h02846874blackface
h02847461blackjack, cosh, sap
n02847631black tie
n02847852blackwash
h02848118bladder
n02848216blade
n02848523blade, vane
h02848806blade
l02848921blank, dummy, blank shell
n02849154blanket, cover
n02849885blast furnace
h02850060blasting cap
h02850358blazer, sport jacket, sport coat, sports jacket, sports coat
n02850732blender, liquidizer, liquidiser
n02850950blimp, sausage balloon, sausage
n02851099blind, screen
h02851795blind curve, blind bend
n02851939blindfold
n02852043bling, bling bling
n02852173blinker, flasher
n02852360blister pack, bubble pack
n02853016block
h02853218blockade
h02853336blockade-runner
h02853745block and tackle
h02853870blockbuster
l02854378blockhouse
n02854532block plane
h02854630bloodmobile
n02854739bloomers, pants, drawers, knickers
n02854926blouse
n02855089blower
n02855390blowtorch, torch, blowlamp
n02855701blucher
h02855793bludgeon
n02855925blue
h02856013blue chip
n02856237blunderbuss
h02856362blunt file
h02857365boarding
n02857477boarding house, boardinghouse
n02857644boardroom, council chamber
h02857907boards
n02858304boat
n02859184boater, leghorn, Panama, Panama hat, sailor, skimmer, straw hat
n02859343boat hook
o02859443boathouse
h02859557boatswain's chair, bosun's chair
h02859729boat train
n02859955boatyard
n02860415bobbin, spool, reel
n02860640bobby pin, hairgrip, grip
o02860847bobsled, bobsleigh, bob
n02861022bobsled, bobsleigh
n02861147bocce ball, bocci ball, boccie ball
h02861286bodega
n02861387bodice
h02861509bodkin, threader
h02861658bodkin
h02861777bodkin
n02861886body
n02862048body armor, body armour, suit of armor, suit of armour, coat of mail, cataphract
n02862916body lotion
n02863014body stocking
h02863176body plethysmograph
h02863340body pad
n02863426bodywork
n02863536Bofors gun
h02863638bogy, bogie, bogey
n02863750boiler, steam boiler
h02864122boiling water reactor, BWR
n02864504bolero
n02864593bollard, bitt
h02864987bolo, bolo knife
o02865351bolo tie, bolo, bola tie, bola
n02865665bolt
n02865931bolt, deadbolt
h02866106bolt
n02866386bolt cutter
l02866578bomb
h02867401bombazine
h02867592bomb calorimeter, bomb
n02867715bomber
n02867966bomber jacket
h02868240bomblet, cluster bomblet
h02868429bomb rack
h02868546bombshell
n02868638bomb shelter, air-raid shelter, bombproof
n02868975bone-ash cup, cupel, refractory pot
n02869155bone china
n02869249bones, castanets, clappers, finger cymbals
l02869563boneshaker
n02869737bongo, bongo drum
o02869837bonnet, poke bonnet
n02870526book
n02870676book bag
h02870772bookbindery
o02870880bookcase
n02871005bookend
n02871147bookmark, bookmarker
n02871314bookmobile
n02871439bookshelf
o02871525bookshop, bookstore, bookstall
h02871631boom
n02871824boom, microphone boom
n02871963boomerang, throwing stick, throw stick
n02872333booster, booster rocket, booster unit, takeoff booster, takeoff rocket
n02872529booster, booster amplifier, booster station, relay link, relay station, relay transmitter
n02872752boot
n02873520boot
h02873623boot camp
n02873733bootee, bootie
n02873839booth, cubicle, stall, kiosk
n02874086booth
h02874214booth
h02874336boothose
n02874442bootjack
n02874537bootlace
h02874642bootleg
l02874750bootstrap
h02875436bore bit, borer, rock drill, stone drill
h02875626boron chamber
h02875948borstal
n02876084bosom
n02876326Boston rocker
h02876457bota
n02876657bottle
n02877266bottle, feeding bottle, nursing bottle
h02877513bottle bank
h02877642bottlebrush
o02877765bottlecap
n02877962bottle opener
h02878107bottling plant
n02878222bottom, freighter, merchantman, merchant ship
n02878425boucle
h02878534boudoir
l02878628boulle, boule, buhl
h02878796bouncing betty
n02879087bouquet, corsage, posy, nosegay
n02879309boutique, dress shop
h02879422boutonniere
h02879517bow
o02879718bow
n02880189bow, bowknot
n02880393bow and arrow
n02880546bowed stringed instrument, string
n02880842Bowie knife
n02880940bowl
n02881193bowl
h02881546bowl
n02881757bowler hat, bowler, derby hat, derby, plug hat
n02881906bowline, bowline knot
n02882190bowling alley
n02882301bowling ball, bowl
h02882483bowling equipment
n02882647bowling pin, pin
n02882894bowling shoe
n02883004bowsprit
h02883101bowstring
o02883205bow tie, bow-tie, bowtie
n02883344box
h02884225box, loge
h02884450box, box seat
h02884859box beam, box girder
n02884994box camera, box Kodak
n02885108boxcar
h02885233box coat
n02885338boxing equipment
n02885462boxing glove, glove
n02885882box office, ticket office, ticket booth
n02886321box spring
n02886434box wrench, box end wrench
h02886599brace, bracing
n02887079brace, braces, orthodontic braces
n02887209brace
n02887489brace, suspender, gallus
h02887832brace and bit
n02887970bracelet, bangle
n02888270bracer, armguard
h02888429brace wrench
h02888569bracket, wall bracket
h02888898bradawl, pricker
n02889425brake
n02889646brake
h02889856brake band
h02889996brake cylinder, hydraulic brake cylinder, master cylinder
n02890188brake disk
n02890351brake drum, drum
n02890513brake lining
n02890662brake pad
h02890804brake pedal
n02890940brake shoe, shoe, skid
n02891188brake system, brakes
n02891788brass, brass instrument
o02892201brass, memorial tablet, plaque
n02892304brass
h02892392brassard
n02892499brasserie
h02892626brassie
o02892767brassiere, bra, bandeau
n02892948brass knucks, knucks, brass knuckles, knuckles, knuckle duster
h02893269brattice
h02893418brazier, brasier
n02893608breadbasket
n02893692bread-bin, breadbox
n02893941bread knife
h02894024breakable
n02894158breakfast area, breakfast nook
n02894337breakfast table
o02894605breakwater, groin, groyne, mole, bulwark, seawall, jetty
h02894847breast drill
h02895008breast implant
o02895154breastplate, aegis, egis
l02895328breast pocket
n02895438breathalyzer, breathalyser
h02896074breechblock, breech closer
h02896294breechcloth, breechclout, loincloth
n02896442breeches, knee breeches, knee pants, knickerbockers, knickers
h02896694breeches buoy
h02896856breechloader
h02896949breeder reactor
n02897097Bren, Bren gun
h02897389brewpub
n02897820brick
h02898093brickkiln
h02898173bricklayer's hammer
n02898269brick trowel, mason's trowel
n02898369brickwork
n02898585bridal gown, wedding gown, wedding dress
n02898711bridge, span
n02899439bridge, nosepiece
n02900160bridle
h02900459bridle path, bridle road
h02900594bridoon
n02900705briefcase
h02900857briefcase bomb
h02900987briefcase computer
n02901114briefs, Jockey shorts
n02901259brig
n02901377brig
h02901481brigandine
h02901620brigantine, hermaphrodite brig
n02901793brilliantine
h02901901brilliant pebble
n02902079brim
n02902687bristle brush
h02902816britches
n02902916broad arrow
h02903006broadax, broadaxe
n02903126brochette
n02903204broadcaster, spreader
h02903727broadcloth
n02903852broadcloth
h02904109broad hatchet
n02904233broadloom
h02904505broadside
n02904640broadsword
n02904803brocade
n02904927brogan, brogue, clodhopper, work shoe
n02905036broiler
n02905152broken arch
h02905886bronchoscope
o02906734broom
h02906963broom closet
n02907082broomstick, broom handle
h02907296brougham
n02907391Browning automatic rifle, BAR
n02907656Browning machine gun, Peacemaker
n02907873brownstone
h02908123brunch coat
n02908217brush
n02908773Brussels carpet
h02908951Brussels lace
h02909053bubble
h02909165bubble chamber
n02909285bubble jet printer, bubble-jet printer, bubblejet
h02909706buckboard
o02909870bucket, pail
n02910145bucket seat
h02910241bucket shop
o02910353buckle
n02910542buckram
h02910701bucksaw
n02910864buckskins
h02910964buff, buffer
n02911332buffer, polisher
l02911485buffer, buffer storage, buffer store
n02912065buffet, counter, sideboard
l02912319buffing wheel
n02912557buggy, roadster
n02912894bugle
n02913152building, edifice
n02914991building complex, complex
n02915904bulldog clip, alligator clip
h02916065bulldog wrench
n02916179bulldozer, dozer
n02916350bullet, slug
o02916936bulletproof vest
o02917067bullet train, bullet
n02917377bullhorn, loud hailer, loud-hailer
n02917521bullion
n02917607bullnose, bullnosed plane
h02917742bullpen, detention cell, detention centre
n02917964bullpen
n02918112bullring
n02918330bulwark
h02918455bumboat
n02918595bumper
n02918831bumper
n02918964bumper car, Dodgem
n02919148bumper guard
h02919308bumper jack
n02919414bundle, sheaf
h02919648bung, spile
n02919792bungalow, cottage
n02919890bungee, bungee cord
h02919976bunghole
n02920083bunk
h02920164bunk, feed bunk
n02920259bunk bed, bunk
n02920369bunker, sand trap, trap
h02920503bunker, dugout
n02920658bunker
n02921029bunsen burner, bunsen, etna
n02921195bunting
h02921292bur, burr
h02921406Burberry
h02921592burette, buret
n02921756burglar alarm
n02921884burial chamber, sepulcher, sepulchre, sepulture
h02922159burial garment
n02922292burial mound, grave mound, barrow, tumulus
h02922461burin
n02922578burqa, burka
n02922798burlap, gunny
h02922877burn bag
h02923129burner
h02923535burnous, burnoose, burnouse
n02923682burp gun, machine pistol
h02923915burr
n02924116bus, autobus, coach, charabanc, double-decker, jitney, motorbus, motorcoach, omnibus, passenger vehicle
n02925009bushel basket
n02925107bushing, cylindrical lining
h02925385bush jacket
n02925519business suit
n02925666buskin, combat boot, desert boot, half boot, top boot
n02926426bustier
n02926591bustle
h02927053butcher knife
o02927161butcher shop, meat market
n02927764butter dish
n02927887butterfly valve
n02928049butter knife
n02928299butt hinge
h02928413butt joint, butt
n02928608button
h02929184buttonhook
n02929289buttress, buttressing
h02929462butt shaft
n02929582butt weld, butt-weld
h02929923buzz bomb, robot bomb, flying bomb, doodlebug, V-1
n02930080buzzer
n02930214BVD, BVD's
h02930339bypass condenser, bypass capacitor
n02930645byway, bypath, byroad
o02930766cab, hack, taxi, taxicab
h02931013cab, cabriolet
n02931148cab
n02931294cabana
n02931417cabaret, nightclub, night club, club, nightspot
n02931836caber
n02932019cabin
n02932400cabin
n02932523cabin car, caboose
n02932693cabin class, second class, economy class
n02932891cabin cruiser, cruiser, pleasure boat, pleasure craft
n02933112cabinet
n02933340cabinet, console
n02933462cabinet, locker, storage locker
n02933649cabinetwork
h02933750cabin liner
l02933990cable, cable television, cable system, cable television service
n02934168cable, line, transmission line
n02934451cable car, car
n02935017cache, memory cache
n02935387caddy, tea caddy
h02935490caesium clock
n02935658cafe, coffeehouse, coffee shop, coffee bar
n02935891cafeteria
n02936176cafeteria tray
n02936281caff
n02936402caftan, kaftan
n02936570caftan, kaftan
n02936714cage, coop
h02936921cage
h02937010cagoule
h02937336caisson
n02937958calash, caleche, calash top
h02938218calceus
h02938321calcimine
n02938886calculator, calculating machine
o02939185caldron, cauldron
h02939763calico
n02939866caliper, calliper
h02940289call-board
n02940385call center, call centre
n02940570caller ID
h02940706calliope, steam organ
h02941095calorimeter
h02941228calpac, calpack, kalpac
h02941845camail, aventail, ventail
h02942015camber arch
h02942147cambric
n02942349camcorder
n02942460camel's hair, camelhair
n02942699camera, photographic camera
n02943241camera lens, optical lens
h02943465camera lucida
h02943686camera obscura
n02943871camera tripod
n02943964camise
n02944075camisole
n02944146camisole, underbodice
h02944256camlet
n02944459camouflage
n02944579camouflage, camo
h02944826camp, encampment, cantonment, bivouac
h02945161camp
h02945813camp, refugee camp
h02945964campaign hat
n02946127campanile, belfry
n02946270camp chair
n02946348camper, camping bus, motor home
n02946509camper trailer
h02946753campstool
n02946824camshaft
n02946921can, tin, tin can
h02947212canal
n02947660canal boat, narrow boat, narrowboat
n02947818candelabrum, candelabra
h02947977candid camera
o02948072candle, taper, wax light
h02948293candlepin
l02948403candlesnuffer
n02948557candlestick, candle holder
h02948834candlewick
h02948942candy thermometer
h02949084cane
n02949202cane
h02949356cangue
n02949542canister, cannister, tin
h02950018cannery
h02950120cannikin
h02950186cannikin
n02950256cannon
h02950482cannon
n02950632cannon
o02950826cannon
n02950943cannonball, cannon ball, round shot
o02951358canoe
o02951585can opener, tin opener
n02951703canopic jar, canopic vase
n02951843canopy
n02952109canopy
n02952237canopy
n02952374canteen
n02952485canteen
n02952585canteen
n02952674canteen, mobile canteen
h02952798canteen
h02952935cant hook
h02953056cantilever
n02953197cantilever bridge
n02953455cantle
h02953552Canton crepe
h02953673canvas, canvass
h02953850canvas, canvass
n02954163canvas tent, canvas, canvass
n02954340cap
n02954938cap
n02955065cap
n02955247capacitor, capacitance, condenser, electrical condenser
n02955540caparison, trapping, housing
l02955767cape, mantle
h02956393capital ship
n02956699capitol
n02956795cap opener
n02956883capote, hooded cloak
n02957008capote, hooded coat
n02957135cap screw
h02957252capstan
h02957427capstone, copestone, coping stone, stretcher
n02957755capsule
h02957862captain's chair
n02958343car, auto, automobile, machine, motorcar
n02959942car, railcar, railway car, railroad car
n02960352car, elevator car
n02960690carabiner, karabiner, snap ring
n02960903carafe, decanter
n02961035caravansary, caravanserai, khan, caravan inn
n02961225car battery, automobile battery
n02961451carbine
n02961544car bomb
h02961947carbon arc lamp, carbon arc
n02962061carboy
n02962200carburetor, carburettor
l02962414car carrier
n02962843cardcase
h02962938cardiac monitor, heart monitor
o02963159cardigan
n02963302card index, card catalog, card catalogue
n02963503cardiograph, electrocardiograph
n02963692cardioid microphone
n02963821car door
n02963987cardroom
h02964075card table
h02964196card table
h02964295car-ferry
h02964634cargo area, cargo deck, cargo hold, hold, storage area
n02964843cargo container
h02964934cargo door
h02965024cargo hatch
h02965122cargo helicopter
n02965216cargo liner
n02965300cargo ship, cargo vessel
h02965529carillon
o02965783car mirror
h02966068caroche
o02966193carousel, carrousel, merry-go-round, roundabout, whirligig
n02966545carpenter's hammer, claw hammer, clawhammer
o02966687carpenter's kit, tool kit
h02966786carpenter's level
h02966942carpenter's mallet
h02967081carpenter's rule
h02967170carpenter's square
n02967294carpetbag
h02967407carpet beater, rug beater
h02967540carpet loom
n02967626carpet pad, rug pad, underlay, underlayment
n02967782carpet sweeper, sweeper
h02967991carpet tack
n02968074carport, car port
h02968210carrack, carack
n02968333carrel, carrell, cubicle, stall
n02968473carriage, equipage, rig
n02969010carriage
h02969163carriage bolt
n02969323carriageway
h02969527carriage wrench
h02969634carrick bend
h02969886carrier
n02970408carryall, holdall, tote, tote bag
n02970534carrycot
n02970685car seat
n02970849cart
n02971167car tire, automobile tire, auto tire, rubber tire
o02971356carton
l02971473cartouche, cartouch
n02971579car train
n02971691cartridge
h02971940cartridge, pickup
n02972397cartridge belt
h02972714cartridge extractor, cartridge remover, extractor
h02972934cartridge fuse
n02973017cartridge holder, cartridge clip, clip, magazine
n02973236cartwheel
n02973805carving fork
n02973904carving knife
o02974003car wheel
n02974348caryatid
h02974454cascade liquefier
h02974565cascade transformer
n02974697case
n02975212case, display case, showcase, vitrine
h02975589case, compositor's case, typesetter's case
h02975994casein paint, casein
n02976123case knife, sheath knife
n02976249case knife
n02976350casement
n02976455casement window
h02976552casern
h02976641case shot, canister, canister shot
h02976815cash bar
n02976939cashbox, money box, till
o02977058cash machine, cash dispenser, automated teller machine, automatic teller machine, automated teller, automatic teller, ATM
n02977330cashmere
n02977438cash register, register
n02977619casing, case
n02977936casino, gambling casino
n02978055casket, jewel casket
h02978205casque
l02978367casquet, casquetel
n02978478Cassegrainian telescope, Gregorian telescope
n02978753casserole
o02978881cassette
n02979074cassette deck
o02979186cassette player
n02979290cassette recorder
n02979399cassette tape
h02979516cassock
n02979836cast, plaster cast, plaster bandage
n02980036caster, castor
h02980203caster, castor
o02980441castle
h02980625castle, rook
n02981024catacomb
h02981198catafalque
n02981321catalytic converter
h02981565catalytic cracker, cat cracker
o02981792catamaran
n02981911catapult, arbalest, arbalist, ballista, bricole, mangonel, onager, trebuchet, trebucket
n02982232catapult, launcher
n02982416catboat
n02982515cat box
l02982599catch
h02983072catchall
n02983189catcher's mask
n02983357catchment
h02983507Caterpillar, cat
h02983904cathedra, bishop's throne
n02984061cathedral
n02984203cathedral, duomo
n02984469catheter
h02984699cathode
h02985137cathode-ray tube, CRT
h02985606cat-o'-nine-tails, cat
h02985828cat's-paw
n02985963catsup bottle, ketchup bottle
h02986066cattle car
n02986160cattle guard, cattle grid
h02986348cattleship, cattle boat
h02987047cautery, cauterant
n02987379cavalier hat, slouch hat
n02987492cavalry sword, saber, sabre
h02987706cavetto
h02987823cavity wall
h02987950C battery
n02988066C-clamp
n02988156CD drive
o02988304CD player
n02988486CD-R, compact disc recordable, CD-WO, compact disc write-once
n02988679CD-ROM, compact disc read-only memory
n02988963CD-ROM drive
n02989099cedar chest
n02990373ceiling
h02990758celesta
h02991048cell, electric cell
n02991302cell, jail cell, prison cell
n02991847cellar, wine cellar
n02992032cellblock, ward
o02992211cello, violoncello
n02992368cellophane
o02992529cellular telephone, cellular phone, cellphone, cell, mobile phone
n02992795cellulose tape, Scotch tape, Sellotape
n02993194cenotaph, empty tomb
n02993368censer, thurible
h02993546center, centre
n02994573center punch
h02994743Centigrade thermometer
n02995345central processing unit, CPU, C.P.U., central processor, processor, mainframe
n02995871centrifugal pump
n02995998centrifuge, extractor, separator
n02997391ceramic
n02997607ceramic ware
n02997910cereal bowl
n02998003cereal box
h02998107cerecloth
n02998563cesspool, cesspit, sink, sump
h02998696chachka, tsatske, tshatshke, tchotchke
n02998841chador, chadar, chaddar, chuddar
n02999138chafing dish
o02999410chain
n02999936chain
o03000134chainlink fence
o03000247chain mail, ring mail, mail, chain armor, chain armour, ring armor, ring armour
h03000530chain printer
o03000684chain saw, chainsaw
n03001115chain store
h03001282chain tongs
h03001540chain wrench
n03001627chair
n03002096chair
h03002210chair of state
n03002341chairlift, chair lift
h03002555chaise, shay
n03002711chaise longue, chaise, daybed
n03002816chalet
n03002948chalice, goblet
n03003091chalk
h03003633challis
n03004275chamberpot, potty, thunder mug
h03004409chambray
h03004531chamfer bit
h03004620chamfer plane
h03004713chamois cloth
n03004824chancel, sanctuary, bema
n03005033chancellery
l03005147chancery
n03005285chandelier, pendant, pendent
h03005515chandlery
h03005619chanfron, chamfron, testiere, frontstall, front-stall
n03006626chanter, melody pipe
h03006788chantry
h03006903chap
n03007130chapel
h03007297chapterhouse, fraternity house, frat house
n03007444chapterhouse
n03007591character printer, character-at-a-time printer, serial printer
n03008177charcuterie
h03008817charge-exchange accelerator
n03008976charger, battery charger
h03009111chariot
h03009269chariot
n03009794charnel house, charnel
n03010473chassis
n03010656chassis
n03010795chasuble
n03010915chateau
n03011018chatelaine
n03011355checker, chequer
n03011741checkout, checkout counter
n03012013cheekpiece
h03012159cheeseboard, cheese tray
l03012373cheesecloth
h03012499cheese cutter
h03012644cheese press
h03012734chemical bomb, gas bomb
n03012897chemical plant
h03013006chemical reactor
n03013438chemise, sack, shift
n03013580chemise, shimmy, shift, slip, teddy
n03013850chenille
n03014440chessman, chess piece
o03014705chest
n03015149chesterfield
n03015254chest of drawers, chest, bureau, dresser
n03015478chest protector
h03015631cheval-de-frise, chevaux-de-frise
n03015851cheval glass
h03016209chicane
n03016389chicken coop, coop, hencoop, henhouse
n03016609chicken wire
n03016737chicken yard, hen yard, chicken run, fowl run
n03016868chiffon
o03016953chiffonier, commode
n03017070child's room
o03017168chime, bell, gong
h03017698chimney breast
h03017835chimney corner, inglenook
n03018209china
o03018349china cabinet, china closet
h03018614chinchilla
n03018712Chinese lantern
h03018848Chinese puzzle
h03019198chinning bar
h03019304chino
n03019434chino
n03019685chin rest
l03019806chin strap
n03019938chintz
n03020034chip, microchip, micro chip, silicon chip, microprocessor chip
n03020416chip, poker chip
n03020692chisel
n03021228chlamys
n03024064choir
h03024233choir loft
h03024333choke
h03024518choke, choke coil, choking coil
h03025070chokey, choky
l03025165choo-choo
n03025250chopine, platform
h03025886chordophone
o03026506Christmas stocking
n03026907chronograph
l03027001chronometer
n03027108chronoscope
n03027250chuck
h03027505chuck wagon
n03027625chukka, chukka boot
o03028079church, church building
n03028596church bell
n03028785church hat
h03029066church key
n03029197church tower
h03029296churidars
n03029445churn, butter churn
l03029925ciderpress
n03030262cigar band
n03030353cigar box
n03030557cigar cutter
n03030880cigarette butt
n03031012cigarette case
n03031152cigarette holder
n03031422cigar lighter, cigarette lighter, pocket lighter
h03031756cinch, girth
o03032252cinema, movie theater, movie theatre, movie house, picture palace
n03032453cinquefoil
n03032811circle, round
h03033267circlet
n03033362circuit, electrical circuit, electric circuit
n03033986circuit board, circuit card, board, card, plug-in, add-in
n03034244circuit breaker, breaker
n03034405circuitry
h03034516circular plane, compass plane
n03034663circular saw, buzz saw
n03035252circus tent, big top, round top, top
h03035510cistern
h03035715cistern, water tank
n03035832cittern, cithern, cither, citole, gittern
n03036022city hall
h03036149cityscape
h03036244city university
h03036341civies, civvies
l03036469civilian clothing, civilian dress, civilian garb, plain clothes
h03036701clack valve, clack, clapper valve
h03036866clamp, clinch
h03037108clamshell, grapple
h03037228clapper, tongue
n03037404clapperboard
h03037590clarence
n03037709clarinet
h03038041Clark cell, Clark standard cell
n03038281clasp
l03038480clasp knife, jackknife
n03038685classroom, schoolroom
n03038870clavichord
n03039015clavier, Klavier
n03039259clay pigeon
h03039353claymore mine, claymore
n03039493claymore
n03039827cleaners, dry cleaners
n03039947cleaning implement, cleaning device, cleaning equipment
h03040229cleaning pad
n03040376clean room, white room
h03040836clearway
n03041114cleat
h03041265cleat
n03041449cleats
o03041632cleaver, meat cleaver, chopper
n03041810clerestory, clearstory
n03042139clevis
h03042384clews
o03042490cliff dwelling
n03042697climbing frame
h03042829clinch
h03042984clinch, clench
h03043173clincher
h03043274clinic
n03043423clinical thermometer, mercury-in-glass clinical thermometer
n03043693clinker, clinker brick
h03043798clinometer, inclinometer
n03043958clip
h03044671clip lead
h03044801clip-on
n03044934clipper
h03045074clipper
n03045228clipper, clipper ship
n03045337cloak
o03045698cloak
h03045800cloakroom, coatroom
n03046029cloche
n03046133cloche
n03046257clock
n03046802clock pendulum
n03046921clock radio
n03047052clock tower
h03047171clockwork
o03047690clog, geta, patten, sabot
n03047799cloisonne
n03047941cloister
n03048883closed circuit, loop
l03049066closed-circuit television
h03049326closed loop, closed-loop system
h03049457closet
n03049782closeup lens
n03049924cloth cap, flat cap
h03050026cloth covering
n03050453clothesbrush
n03050546clothes closet, clothespress
n03050655clothes dryer, clothes drier
n03050864clothes hamper, laundry basket, clothes basket, voider
n03051041clotheshorse
n03051249clothespin, clothes pin, clothes peg
n03051396clothes tree, coat tree, coat stand
n03051540clothing, article of clothing, vesture, wear, wearable, habiliment
h03052464clothing store, haberdashery, haberdashery store, mens store
h03052917clout nail, clout
h03053047clove hitch
h03053976club car, lounge car
h03054491clubroom
h03054605cluster bomb
n03054901clutch
h03055159clutch, clutch pedal
n03055418clutch bag, clutch
h03055670coach, four-in-hand, coach-and-four
n03055857coach house, carriage house, remise
h03056097coal car
h03056215coal chute
h03056288coal house
h03056493coal shovel
h03056583coaming
h03056873coaster brake
n03057021coat
n03057541coat button
n03057636coat closet
h03057724coatdress
h03057841coatee
n03057920coat hanger, clothes hanger, dress hanger
n03058107coating, coat
n03058603coating
h03058949coat of paint
h03059103coatrack, coat rack, hatrack
h03059236coattail
h03059366coaxial cable, coax, coax cable
n03059685cobweb
h03059934cobweb
h03060728Cockcroft and Walton accelerator, Cockcroft-Walton accelerator, Cockcroft and Walton voltage multiplier, Cockcroft-Walton voltage multiplier
h03061050cocked hat
n03061211cockhorse
n03061345cockleshell
n03061505cockpit
n03061674cockpit
h03061819cockpit
l03061893cockscomb, coxcomb
n03062015cocktail dress, sheath
n03062122cocktail lounge
o03062245cocktail shaker
n03062336cocotte
h03062651codpiece
h03062798coelostat
n03062985coffee can
n03063073coffee cup
n03063199coffee filter
n03063338coffee maker
n03063485coffee mill, coffee grinder
o03063599coffee mug
o03063689coffeepot
h03063834coffee stall
n03063968coffee table, cocktail table
n03064250coffee urn
n03064350coffer
h03064562Coffey still
n03064758coffin, casket
n03064935cog, sprocket
n03065243coif
o03065424coil, spiral, volute, whorl, helix
h03065708coil
h03066232coil
n03066359coil spring, volute spring
h03066464coin box
n03066849colander, cullender
n03067093cold cathode
n03067212cold chisel, set chisel
n03067339cold cream, coldcream, face cream, vanishing cream
n03067518cold frame
n03068181collar, neckband
n03068998collar
n03069752college
n03070059collet, collet chuck
n03070193collider
h03070396colliery, pit
h03070587collimator
h03070854collimator
n03071021cologne, cologne water, eau de cologne
n03071160colonnade
h03071288colonoscope
h03071552colorimeter, tintometer
h03072056colors, colours
n03072201color television, colour television, color television system, colour television system, color TV, colour TV
n03072440color tube, colour tube, color television tube, colour television tube, color TV tube, colour TV tube
l03072682color wash, colour wash
n03073296Colt
h03073384colter, coulter
n03073545columbarium
n03073694columbarium, cinerarium
n03073977column, pillar
n03074380column, pillar
n03074855comb
n03075097comb
h03075248comber
o03075370combination lock
h03075500combination plane
n03075634combine
n03075768comforter, pacifier, baby's dummy, teething ring
n03075946command module
h03076411commissary
h03076623commissary
h03076708commodity, trade good, good
h03077442common ax, common axe, Dayton ax, Dayton axe
n03077616common room
n03077741communications satellite
l03078287communication system
h03078506community center, civic center
h03078670commutator
n03078802commuter, commuter train
n03078995compact, powder compact
n03079136compact, compact car
n03079230compact disk, compact disc, CD
n03079494compact-disk burner, CD burner
h03079616companionway
h03079741compartment
h03080309compartment
n03080497compass
n03080633compass
h03080731compass card, mariner's compass
h03080904compass saw
h03081859compound
l03081986compound lens
h03082127compound lever
n03082280compound microscope
h03082450compress
n03082656compression bandage, tourniquet
n03082807compressor
n03082979computer, computing machine, computing device, data processor, electronic computer, information processing system
n03084420computer circuit
n03084834computerized axial tomography scanner, CAT scanner
o03085013computer keyboard, keypad
n03085219computer monitor
h03085333computer network
n03085602computer screen, computer display
h03085781computer store
n03085915computer system, computing system, automatic data processing system, ADP system, ADPS
h03086183concentration camp, stockade
n03086457concert grand, concert piano
n03086580concert hall
n03086670concertina
n03086868concertina
n03087069concrete mixer, cement mixer
n03087245condensation pump, diffusion pump
n03087366condenser, optical condenser
h03087521condenser
h03087643condenser
n03087816condenser microphone, capacitor microphone
n03088389condominium
n03088580condominium, condo
h03088707conductor
h03089477cone clutch, cone friction clutch
o03089624confectionery, confectionary, candy store
n03089753conference center, conference house
n03089879conference room
n03090000conference table, council table, council board
n03090172confessional
h03090437conformal projection, orthomorphic projection
h03090710congress boot, congress shoe, congress gaiter
h03090856conic projection, conical projection
n03091044connecting rod
h03091223connecting room
n03091374connection, connexion, connector, connecter, connective
h03091907conning tower
h03092053conning tower
n03092166conservatory, hothouse, indoor garden
n03092314conservatory, conservatoire
h03092476console
n03092656console
n03092883console table, console
h03093427consulate
h03093792contact, tangency
n03094159contact, contact lens
n03094503container
o03095699container ship, containership, container vessel
h03095965containment
h03096439contrabassoon, contrafagotto, double bassoon
n03096960control, controller
n03097362control center
n03097535control circuit, negative feedback circuit
n03097673control key, command key
n03098140control panel, instrument panel, control board, board, panel
h03098515control rod
n03098688control room
h03098806control system
n03098959control tower
n03099147convector
n03099274convenience store
n03099454convent
h03099622conventicle, meetinghouse
h03099771converging lens, convex lens
n03099945converter, convertor
o03100240convertible
n03100346convertible, sofa bed
n03100490conveyance, transport
n03100897conveyer belt, conveyor belt, conveyer, conveyor, transporter
n03101156cooker
h03101302cookfire
h03101375cookhouse
n03101517cookie cutter
n03101664cookie jar, cooky jar
n03101796cookie sheet, baking tray
n03101986cooking utensil, cookware
n03102371cookstove
h03102516coolant system
n03102654cooler, ice chest
h03102859cooling system, cooling
h03103128cooling system, engine cooling system
n03103396cooling tower
n03103563coonskin cap, coonskin
h03103904cope
h03104019coping saw
l03104512copperware
n03105088copyholder
h03105214coquille
n03105306coracle
n03105467corbel, truss
h03105645corbel arch
h03105810corbel step, corbie-step, corbiestep, crow step
h03105974corbie gable
h03106722cord, corduroy
n03106898cord, electric cord
n03107046cordage
n03107488cords, corduroys
h03107716core
n03108455core bit
h03108624core drill
h03108759corer
n03108853cork, bottle cork
h03109033corker
o03109150corkscrew, bottle screw
n03109253corncrib
n03109693corner, quoin
n03109881corner, nook
h03110202corner post
o03110669cornet, horn, trumpet, trump
n03111041cornice
n03111177cornice
n03111296cornice, valance, valance board, pelmet
h03111690correctional institution
h03112240corrugated fastener, wiggle nail
n03112719corselet, corslet
n03112869corset, girdle, stays
n03113152cosmetic
h03113505cosmotron
n03113657costume
n03113835costume
h03114041costume
n03114236costume
n03114379cosy, tea cosy, cozy, tea cozy
n03114504cot, camp bed
h03114743cottage tent
h03114839cotter, cottar
h03115014cotter pin
n03115180cotton
n03115400cotton flannel, Canton flannel
h03115663cotton mill
n03115762couch
n03115897couch
h03116008couchette
h03116163coude telescope, coude system
n03116530counter
n03116767counter, tabulator
h03117199counter
h03117642counterbore, countersink, countersink bit
h03118346counter tube
n03118969country house
n03119203country store, general store, trading post
n03119396coupe
n03119510coupling, coupler
h03120198court, courtyard
n03120491court
n03120778court, courtroom
h03121040court
h03121190Courtelle
n03121298courthouse
n03121431courthouse
n03121897coverall
n03122073covered bridge
n03122202covered couch
n03122295covered wagon, Conestoga wagon, Conestoga, prairie wagon, prairie schooner
h03122748covering
n03123553coverlet
h03123666cover plate
n03123809cowbarn, cowshed, cow barn, cowhouse, byre
n03123917cowbell
o03124043cowboy boot
o03124170cowboy hat, ten-gallon hat
h03124313cowhide
n03124474cowl
n03124590cow pen, cattle pen, corral
n03125057CPU board, mother board
h03125588crackle, crackleware, crackle china
o03125729cradle
n03125870craft
h03126090cramp, cramp iron
n03126385crampon, crampoon, climbing iron, climber
n03126580crampon, crampoon
o03126707crane
h03126927craniometer
h03127024crank, starter
n03127203crankcase
n03127408crankshaft
h03127531crash barrier
o03127747crash helmet
o03127925crate
n03128085cravat
n03128248crayon, wax crayon
n03128427crazy quilt
n03128519cream, ointment, emollient
n03129001cream pitcher, creamer
n03129471creche, foundling hospital
h03129636creche
n03129753credenza, credence
l03129848creel
h03130066crematory, crematorium, cremation chamber
h03130233crematory, crematorium
h03130563crepe, crape
n03130761crepe de Chine
h03130866crescent wrench
h03131193cretonne
o03131574crib, cot
n03131669crib
n03131967cricket ball
n03132076cricket bat, bat
n03132261cricket equipment
h03132438cringle, eyelet, loop, grommet, grummet
n03132666crinoline
n03132776crinoline
n03133050crochet needle, crochet hook
n03133415crock, earthenware jar
o03133878Crock Pot
h03134118crook, shepherd's crook
h03134232Crookes radiometer
h03134394Crookes tube
o03134739croquet ball
n03134853croquet equipment
n03135030croquet mallet
n03135532cross
h03135656crossbar
h03135788crossbar
h03135917crossbar
h03136051crossbench
h03136254cross bit
n03136369crossbow
h03136504crosscut saw, crosscut handsaw, cutoff saw
n03137473crossjack, mizzen course
h03137579crosspiece
h03138128crotchet
h03138217croupier's rake
n03138344crowbar, wrecking bar, pry, pry bar
n03138669crown, diadem
h03139089crown, crownwork, jacket, jacket crown, cap
n03139464crown jewels
h03139640crown lens
h03139998crow's nest
n03140126crucible, melting pot
n03140292crucifix, rood, rood-tree
n03140431cruet, crewet
h03140546cruet-stand
n03140652cruise control
h03140771cruise missile
h03140900cruiser
n03141065cruiser, police cruiser, patrol car, police car, prowl car, squad car
n03141327cruise ship, cruise liner
n03141455crupper
h03141612cruse
n03141702crusher
o03141823crutch
h03142099cryometer
h03142205cryoscope
h03142325cryostat
h03142431crypt
n03142679crystal, watch crystal, watch glass
h03143400crystal detector
h03143572crystal microphone
h03143754crystal oscillator, quartz oscillator
h03144156crystal set
h03144873cubitiere
h03144982cucking stool, ducking stool
n03145147cuckoo clock
h03145277cuddy
h03145384cudgel
n03145522cue, cue stick, pool cue, pool stick
n03145719cue ball
h03145843cuff, turnup
o03146219cuirass
h03146342cuisse
h03146449cul, cul de sac, dead end
h03146560culdoscope
n03146687cullis
l03146777culotte
n03146846cultivator, tiller
h03147084culverin
h03147156culverin
n03147280culvert
n03147509cup
n03148324cupboard, closet
h03148518cup hook
n03148727cupola
h03148808cupola
l03149135curb, curb bit
h03149401curb roof
n03149686curbstone, kerbstone
h03149810curette, curet
n03150232curler, hair curler, roller, crimper
n03150511curling iron
h03150661currycomb
h03150795cursor, pointer
n03151077curtain, drape, drapery, mantle, pall
n03152303customhouse, customshouse
h03152951cutaway, cutaway drawing, cutaway model
h03153246cutlas, cutlass
h03153585cutoff
h03153948cutout
n03154073cutter, cutlery, cutting tool
h03154316cutter
h03154446cutting implement
h03154616cutting room
h03154745cutty stool
n03154895cutwork
l03155178cybercafe
h03155502cyclopean masonry
h03155915cyclostyle
h03156071cyclotron
n03156279cylinder
h03156405cylinder, piston chamber
n03156767cylinder lock
n03157348cymbal
n03158186dacha
h03158414Dacron, Terylene
h03158668dado
h03158796dado plane
n03158885dagger, sticker
n03159535dairy, dairy farm
n03159640dais, podium, pulpit, rostrum, ambo, stump, soapbox
h03160001daisy print wheel, daisy wheel
h03160186daisywheel printer
o03160309dam, dike, dyke
n03160740damask
h03161016dampener, moistener
n03161450damper, muffler
h03161893damper block, piano damper
h03162297dark lantern, bull's-eye
h03162460darkroom
h03162556darning needle, embroidery needle
h03162714dart
h03162818dart
n03163222dashboard, fascia
n03163381dashiki, daishiki
h03163488dash-pot
h03163798data converter
h03163973data input device, input device
h03164192data multiplexer
n03164344data system, information system
n03164605davenport
n03164722davenport
h03164929davit
n03165096daybed, divan bed
h03165211daybook, ledger
n03165466day nursery, day care center
n03165616day school
h03165823dead axle
h03165955deadeye
h03166120deadhead
n03166514deanery
h03166600deathbed
h03166685death camp
h03166809death house, death row
h03166951death knell, death bell
h03167153death seat
n03167978deck
n03168107deck
n03168217deck chair, beach chair
h03168543deck-house
h03168663deckle
h03168774deckle edge, deckle
h03168933declinometer, transit declinometer
h03169063decoder
n03169176decolletage
h03170292decoupage
h03170459dedicated file server
n03170635deep-freeze, Deepfreeze, deep freezer, freezer
l03170872deerstalker
n03171228defense system, defence system
n03171356defensive structure, defense, defence
n03171635defibrillator
h03171910defilade
n03172038deflector
h03172738delayed action
h03172965delay line
n03173270delft
n03173387delicatessen, deli, food shop
n03173929delivery truck, delivery van, panel truck
h03174079delta wing
n03174450demijohn
n03174731demitasse
n03175081den
n03175189denim, dungaree, jean
h03175301densimeter, densitometer
n03175457densitometer
h03175604dental appliance
h03175843dental floss, floss
h03175983dental implant
h03176238dentist's drill, burr drill
n03176386denture, dental plate, plate
n03176594deodorant, deodourant
n03176763department store, emporium
l03177059departure lounge
n03177165depilatory, depilator, epilator
h03177708depressor
n03178000depth finder
h03178173depth gauge, depth gage
n03178430derrick
h03178538derrick
n03178674derringer
o03179701desk
n03179910desk phone
o03180011desktop computer
n03180384dessert spoon
n03180504destroyer, guided missile destroyer
h03180732destroyer escort
n03180865detached house, single dwelling
n03180969detector, sensor, sensing element
n03181293detector
h03181667detention home, detention house, house of detention, detention camp
h03182140detonating fuse
h03182232detonator, detonating device, cap
h03182912developer
n03183080device
h03185868Dewar flask, Dewar
h03186199dhoti
n03186285dhow
n03186818dial, telephone dial
n03187037dial
h03187153dial
n03187268dialog box, panel
o03187595dial telephone, dial phone
h03187751dialyzer, dialysis machine
h03188290diamante
o03188531diaper, nappy, napkin
n03188725diaper
h03188871diaphone
n03189083diaphragm, stop
h03189311diaphragm
h03189818diathermy machine
h03190458dibble, dibber
n03191286dice cup, dice box
h03191451dicer
h03191561dickey, dickie, dicky, shirtfront
h03191776dickey, dickie, dicky, dickey-seat, dickie-seat, dicky-seat
n03192543Dictaphone
h03192907die
n03193107diesel, diesel engine, diesel motor
n03193260diesel-electric locomotive, diesel-electric
n03193423diesel-hydraulic locomotive, diesel-hydraulic
n03193597diesel locomotive
h03193754diestock
h03194170differential analyzer
h03194297differential gear, differential
h03194812diffuser, diffusor
h03194992diffuser, diffusor
n03195332digester
h03195485diggings, digs, domiciliation, lodgings, pad
h03195799digital-analog converter, digital-to-analog converter
n03195959digital audiotape, DAT
n03196062digital camera
o03196217digital clock
h03196324digital computer
n03196598digital display, alphanumeric display
n03196990digital subscriber line, DSL
l03197201digital voltmeter
o03197337digital watch
h03197446digitizer, digitiser, analog-digital converter, analog-to-digital converter
h03198223dilator, dilater
n03198500dildo
h03199358dimity
h03199488dimmer
n03199647diner
n03199775dinette
n03199901dinghy, dory, rowboat
n03200231dining area
n03200357dining car, diner, dining compartment, buffet car
n03200539dining-hall
n03200701dining room, dining-room
n03200906dining-room furniture
n03201035dining-room table
o03201208dining table, board
n03201529dinner bell
n03201638dinner dress, dinner gown, formal, evening gown
n03201776dinner jacket, tux, tuxedo, black tie
h03201895dinner napkin
h03201996dinner pail, dinner bucket
n03202354dinner table
h03202481dinner theater, dinner theatre
h03202760diode, semiconductor diode, junction rectifier, crystal rectifier
n03202940diode, rectifying tube, rectifying valve
h03203089dip
h03203806diplomatic building
h03204134dipole, dipole antenna
n03204306dipper
h03204436dipstick
n03204558DIP switch, dual inline package switch
h03204955directional antenna
h03205143directional microphone
h03205304direction finder
n03205458dirk
n03205574dirndl
n03205669dirndl
h03205903dirty bomb
h03206023discharge lamp
l03206158discharge pipe
n03206282disco, discotheque
h03206405discount house, discount store, discounter, wholesale house
h03206602discus, saucer
n03206718disguise
n03206908dish
n03207305dish, dish aerial, dish antenna, saucer
h03207548dishpan
n03207630dish rack
o03207743dishrag, dishcloth
n03207835dishtowel, dish towel, tea towel
o03207941dishwasher, dish washer, dishwashing machine
n03208556disk, disc
o03208938disk brake, disc brake
n03209359disk clutch
l03209477disk controller
h03209666disk drive, disc drive, hard drive, Winchester drive
n03209910diskette, floppy, floppy disk
n03210245disk harrow, disc harrow
n03210372dispatch case, dispatch box
n03210552dispensary
h03210683dispenser
n03211117display, video display
h03211413display adapter, display adaptor
h03211616display panel, display board, board
n03211789display window, shop window, shopwindow, show window
n03212114disposal, electric pig, garbage disposal
h03212247disrupting explosive, bursting explosive
h03212406distaff
n03212811distillery, still
h03213014distributor, distributer, electrical distributor
h03213361distributor cam
n03213538distributor cap
l03213715distributor housing
n03213826distributor point, breaker point, point
n03214253ditch
h03214450ditch spade, long-handled spade
n03214582ditty bag
h03214966divan
h03215076divan, diwan
h03215191dive bomber
h03215337diverging lens, concave lens
n03215508divided highway, dual carriageway
h03215749divider
h03215930diving bell
h03216199divining rod, dowser, dowsing rod, waterfinder, water finder
n03216402diving suit, diving dress
h03216562dixie
n03216710Dixie cup, paper cup
o03216828dock, dockage, docking facility
h03217653doeskin
h03217739dogcart
h03217889doggie bag, doggy bag
o03218198dogsled, dog sled, dog sleigh
h03218446dog wrench
n03219010doily, doyley, doyly
n03219135doll, dolly
n03219483dollhouse, doll's house
l03219612dolly
l03219859dolman
n03219966dolman, dolman jacket
h03220095dolman sleeve
n03220237dolmen, cromlech, portal tomb
o03220513dome
n03220692dome, domed stadium, covered stadium
n03221059domino, half mask, eye mask
n03221351dongle
n03221540donkey jacket
n03221720door
n03222176door
n03222318door
n03222516doorbell, bell, buzzer
h03222722doorframe, doorcase
h03222857doorjamb, doorpost
n03223162doorlock
o03223299doormat, welcome mat
h03223441doornail
n03223553doorplate
n03223686doorsill, doorstep, threshold
h03223923doorstop, doorstopper
h03224490Doppler radar
n03224603dormer, dormer window
n03224753dormer window
h03224893dormitory, dorm, residence hall, hall, student residence
n03225108dormitory, dormitory room, dorm room
h03225458dosemeter, dosimeter
h03225616dossal, dossel
n03225777dot matrix printer, matrix printer, dot printer
n03225988double bed
h03226090double-bitted ax, double-bitted axe, Western ax, Western axe
n03226254double boiler, double saucepan
n03226375double-breasted jacket
n03226538double-breasted suit
n03226880double door
h03227010double glazing
l03227184double-hung window
n03227317double knit
h03227721doubler
h03227856double reed
h03228016double-reed instrument, double reed
n03228254doublet
n03228365doubletree
h03228533douche, douche bag
n03228692dovecote, columbarium, columbary
h03228796Dover's powder
n03228967dovetail, dovetail joint
h03229115dovetail plane
n03229244dowel, dowel pin, joggle
h03229526downstage
l03231160drafting instrument
n03231368drafting table, drawing table
n03231819Dragunov
n03232309drainage ditch
h03232417drainage system
n03232543drain basket
h03232815drainplug
h03232923drape
n03233123drapery
n03233624drawbar
n03233744drawbridge, lift bridge
n03233905drawer
n03234164drawers, underdrawers, shorts, boxers, boxershorts
n03234952drawing chalk
n03235042drawing room, withdrawing room
n03235180drawing room
n03235327drawknife, drawshave
n03235796drawstring bag
h03235979dray, camion
l03236093dreadnought, dreadnaught
n03236217dredge
n03236423dredger
h03236580dredging bucket
n03236735dress, frock
h03237212dress blues, dress whites
n03237340dresser
n03237416dress hat, high hat, opera hat, silk hat, stovepipe, top hat, topper, beaver
h03237639dressing, medical dressing
n03237839dressing case
n03237992dressing gown, robe-de-chambre, lounging robe
n03238131dressing room
n03238286dressing sack, dressing sacque
n03238586dressing table, dresser, vanity, toilet table
h03238762dress rack
h03238879dress shirt, evening shirt
n03239054dress suit, full dress, tailcoat, tail coat, tails, white tie, white tie and tails
n03239259dress uniform
h03239607drift net
n03239726drill
n03240140electric drill
o03240683drilling platform, offshore rig
n03240892drill press
n03241093drill rig, drilling rig, oilrig, oil rig
n03241335drinking fountain, water fountain, bubbler
n03241496drinking vessel
h03241903drip loop
h03242120drip mat
h03242264drip pan
h03242390dripping pan, drip pan
n03242506drip pot
h03242995drive
n03243218drive
h03243625drive line, drive line system
n03244047driver, number one wood
n03244231driveshaft
h03244388driveway, drive, private road
n03244775driving iron, one iron
n03244919driving wheel
h03245271drogue, drogue chute, drogue parachute
h03245421drogue parachute
n03245724drone, drone pipe, bourdon
n03245889drone, pilotless aircraft, radio-controlled aircraft
h03246197drop arch
h03246312drop cloth
n03246454drop curtain, drop cloth, drop
h03246653drop forge, drop hammer, drop press
n03246933drop-leaf table
n03247083dropper, eye dropper
h03247351droshky, drosky
h03247495drove, drove chisel
h03248835drugget
n03249342drugstore, apothecary's shop, chemist's, chemist's shop, pharmacy
o03249569drum, membranophone, tympan
h03249956drum, metal drum
n03250089drum brake
n03250279drumhead, head
n03250405drum printer
h03250588drum sander, electric sander, sander, smoother
o03250847drumstick
l03250952dry battery
h03251100dry-bulb thermometer
h03251280dry cell
n03251533dry dock, drydock, graving dock
n03251766dryer, drier
n03251932dry fly
h03252231dry kiln
h03252324dry masonry
h03252422dry point
n03252637dry wall, dry-stone wall
h03252787dual scan display
h03253071duck
h03253187duckboard
n03253279duckpin
h03253714dudeen
n03253796duffel, duffle
n03253886duffel bag, duffle bag, duffel, duffle
n03254046duffel coat, duffle coat
n03254189dugout
n03254374dugout canoe, dugout, pirogue
h03254625dulciana
h03254737dulcimer
n03254862dulcimer
o03255030dumbbell
h03255167dumb bomb, gravity bomb
h03255322dumbwaiter, food elevator
h03255488dumdum, dumdum bullet
n03255899dumpcart
n03256032Dumpster
n03256166dump truck, dumper, tipper truck, tipper lorry, tip truck, tipper
h03256472Dumpy level
h03256631dunce cap, dunce's cap, fool's cap
n03256788dune buggy, beach buggy
n03256928dungeon
h03257065duplex apartment, duplex
n03257210duplex house, duplex, semidetached house
n03257586duplicator, copier
h03258192dust bag, vacuum bag
n03258330dustcloth, dustrag, duster
h03258456dust cover
n03258577dust cover, dust sheet
n03258905dustmop, dust mop, dry mop
n03259009dustpan
o03259280Dutch oven
n03259401Dutch oven
n03259505dwelling, home, domicile, abode, habitation, dwelling house
h03260206dye-works
h03260504dynamo
h03260733dynamometer, ergometer
n03260849Eames chair
n03261019earflap, earlap
h03261263early warning radar
h03261395early warning system
n03261603earmuff
n03261776earphone, earpiece, headphone, phone
n03262072earplug
n03262248earplug
n03262519earthenware
n03262717earthwork
n03262809easel
n03262932easy chair, lounge chair, overstuffed chair
n03263076eaves
h03263338ecclesiastical attire, ecclesiastical robe
h03263640echinus
h03263758echocardiograph
l03264906edger
h03265032edge tool
h03265754efficiency apartment
h03266195egg-and-dart, egg-and-anchor, egg-and-tongue
n03266371eggbeater, eggwhisk
h03266620egg timer
n03266749eiderdown, duvet, continental quilt
n03267113eight ball
n03267468ejection seat, ejector seat, capsule
h03267696elastic
n03267821elastic bandage
n03268142Elastoplast
n03268311elbow
n03268645elbow pad
n03268790electric, electric automobile, electric car
n03268918electrical cable
h03269073electrical contact
n03269203electrical converter
n03269401electrical device
l03270165electrical system
h03270695electric bell
l03270854electric blanket
n03271030electric chair, chair, death chair, hot seat
h03271260electric clock
h03271376electric-discharge lamp, gas-discharge lamp
o03271574electric fan, blower
h03271765electric frying pan
h03271865electric furnace
o03272010electric guitar
n03272125electric hammer
n03272239electric heater, electric fire
n03272383electric lamp
o03272562electric locomotive
n03272810electric meter, power meter
n03272940electric mixer
n03273061electric motor
n03273551electric organ, electronic organ, Hammond organ, organ
n03273740electric range
n03273913electric refrigerator, fridge
n03274265electric toothbrush
n03274435electric typewriter
h03274561electro-acoustic transducer
h03274796electrode
h03275125electrodynamometer
h03275311electroencephalograph
h03275566electrograph
n03275681electrolytic, electrolytic capacitor, electrolytic condenser
h03275864electrolytic cell
h03276179electromagnet
l03276696electrometer
h03276839electromyograph
h03277004electron accelerator
h03277149electron gun
n03277459electronic balance
h03277602electronic converter
n03277771electronic device
n03278248electronic equipment
n03278914electronic fetal monitor, electronic foetal monitor, fetal monitor, foetal monitor
h03279153electronic instrument, electronic musical instrument
h03279364electronic voltmeter
n03279508electron microscope
h03279804electron multiplier
h03279918electrophorus
h03280216electroscope
h03280394electrostatic generator, electrostatic machine, Wimshurst machine, Van de Graaff generator
l03280644electrostatic printer
n03281145elevator, lift
h03281524elevator
n03281673elevator shaft
h03282060embankment
n03282295embassy
n03282401embellishment
n03283221emergency room, ER
h03283413emesis basin
h03283827emitter
l03284308empty
h03284482emulsion, photographic emulsion
n03284743enamel
n03284886enamel
l03284981enamelware
n03285578encaustic
h03285730encephalogram, pneumoencephalogram
l03285912enclosure
h03286572endoscope
n03287351energizer, energiser
n03287733engine
l03288003engine
n03288500engineering, engine room
h03288643enginery
h03288742English horn, cor anglais
n03288886English saddle, English cavalry saddle
n03289660enlarger
n03289985ensemble
n03290096ensign
n03290195entablature
o03290653entertainment center
n03291413entrenching tool, trenching spade
h03291551entrenchment, intrenchment
n03291741envelope
o03291819envelope
n03291963envelope, gasbag
h03292085eolith
h03292362epauliere
n03292475epee
n03292603epergne
h03292736epicyclic train, epicyclic gear train
h03292960epidiascope
h03293095epilating wax
n03293741equalizer, equaliser
n03293863equatorial
n03294048equipment
l03294604erasable programmable read-only memory, EPROM
n03294833eraser
n03295012erecting prism
h03295140erection
n03295246Erlenmeyer flask
h03295928escape hatch
n03296081escapement
h03296217escape wheel
n03296328escarpment, escarp, scarp, protective embankment
l03296478escutcheon, scutcheon
h03296963esophagoscope, oesophagoscope
n03297103espadrille
n03297226espalier
o03297495espresso maker
n03297644espresso shop
n03297735establishment
n03298089estaminet
h03298352estradiol patch
n03298716etagere
n03298858etamine, etamin
h03299406etching
n03300216ethernet
n03300443ethernet cable
h03301175Eton jacket
l03301291etui
h03301389eudiometer
n03301568euphonium
n03301833evaporative cooler
n03301940evening bag
n03302671exercise bike, exercycle
h03302790exercise device
n03302938exhaust, exhaust system
n03303217exhaust fan
h03303669exhaust valve
n03303831exhibition hall, exhibition area
h03304197Exocet
h03304323expansion bit, expansive bit
h03304465expansion bolt
h03305300explosive detection system, EDS
h03305522explosive device
h03305953explosive trace detection, ETD
n03306385express, limited
h03306869extension, telephone extension, extension phone
n03307037extension cord
h03307573external-combustion engine
n03307792external drive
n03308152extractor
n03308481eyebrow pencil
h03308614eyecup, eyebath, eye cup
n03309110eyeliner
n03309356eyepatch, patch
n03309465eyepiece, ocular
n03309687eyeshadow
n03309808fabric, cloth, material, textile
n03313333facade, frontage, frontal
n03314227face guard
h03314378face mask
n03314608faceplate
o03314780face powder
n03314884face veil
n03315644facing, cladding
h03315805facing
h03315990facing, veneer
n03316105facsimile, facsimile machine, fax
n03316406factory, mill, manufacturing plant, manufactory
h03316873factory ship
h03317233fagot, faggot
h03317510fagot stitch, faggot stitch
h03317673Fahrenheit thermometer
n03317788faience
l03317889faille
l03318136fairlead
n03318294fairy light
n03318865falchion
n03318983fallboard, fall-board
h03319167fallout shelter
n03319457false face
h03319576false teeth
n03319745family room
n03320046fan
n03320262fan belt
n03320421fan blade
n03320519fancy dress, masquerade, masquerade costume
h03320845fanion
n03320959fanlight
n03321103fanjet, fan-jet, fanjet engine, turbojet, turbojet engine, turbofan, turbofan engine
h03321419fanjet, fan-jet, turbofan, turbojet
n03321563fanny pack, butt pack
h03321843fan tracery
n03321954fan vaulting
n03322570farm building
n03322704farmer's market, green market, greenmarket
n03322836farmhouse
n03322940farm machine
n03323096farmplace, farm-place, farmstead
h03323211farmyard
h03323319farthingale
l03323703fastener, fastening, holdfast, fixing
h03324629fast reactor
h03324814fat farm
n03324928fatigues
n03325088faucet, spigot
h03325288fauld
l03325403fauteuil
o03325584feather boa, boa
l03325691featheredge
n03325941fedora, felt hat, homburg, Stetson, trilby
h03326073feedback circuit, feedback loop
h03326371feedlot
h03326475fell, felled seam
n03326660felloe, felly
n03326795felt
n03326948felt-tip pen, felt-tipped pen, felt tip, Magic Marker
n03327133felucca
n03327234fence, fencing
n03327553fencing mask, fencer's mask
n03327691fencing sword
h03327841fender, wing
h03328201fender, buffer, cowcatcher, pilot
n03329302Ferris wheel
n03329536ferrule, collet
n03329663ferry, ferryboat
h03330002ferule
h03330665festoon
h03330792fetoscope, foetoscope
h03330947fetter, hobble
n03331077fez, tarboosh
h03331244fiber, fibre, vulcanized fiber
n03331599fiber optic cable, fibre optic cable
n03332005fiberscope
h03332173fichu
n03332271fiddlestick, violin bow
n03332393field artillery, field gun
h03332591field coil, field winding
h03332784field-effect transistor, FET
n03332989field-emission microscope
n03333129field glass, glass, spyglass
n03333252field hockey ball
h03333349field hospital
n03333610field house, sports arena
n03333711field lens
h03333851field magnet
h03334017field-sequential color television, field-sequential color TV, field-sequential color television system, field-sequential color TV system
n03334291field tent
n03334382fieldwork
h03334492fife
n03334912fifth wheel, spare
n03335030fighter, fighter aircraft, attack aircraft
h03335333fighting chair
h03335461fig leaf
h03335846figure eight, figure of eight
h03336168figure loom, figured-fabric loom
n03336282figure skate
n03336575filament
h03336742filature
h03336839file
o03337140file, file cabinet, filing cabinet
n03337383file folder
h03337494file server
h03337822filigree, filagree, fillagree
h03338287filling
n03338821film, photographic film
h03339296film, plastic film
n03339529film advance
n03339643filter
h03340009filter
n03340723finder, viewfinder, view finder
h03340923finery
h03341035fine-tooth comb, fine-toothed comb
n03341153finger
n03341297fingerboard
l03341606finger bowl
n03342015finger paint, fingerpaint
n03342127finger-painting
n03342262finger plate, escutcheon, scutcheon
h03342432fingerstall, cot
l03342657finish coat, finishing coat
h03342863finish coat, finishing coat
h03342961finisher
h03343047fin keel
h03343234fipple
n03343354fipple flute, fipple pipe, recorder, vertical flute
n03343560fire
n03343737fire alarm, smoke alarm
n03343853firearm, piece, small-arm
n03344305fire bell
o03344393fireboat
h03344509firebox
n03344642firebrick
h03344784fire control radar
h03344935fire control system
o03345487fire engine, fire truck
n03345837fire extinguisher, extinguisher, asphyxiator
n03346135fire iron
h03346289fireman's ax, fireman's axe
n03346455fireplace, hearth, open fireplace
o03347037fire screen, fireguard
h03347472fire tongs, coal tongs
n03347617fire tower
h03348142firewall
n03348868firing chamber, gun chamber
h03349020firing pin
h03349296firkin
h03349367firmer chisel
n03349469first-aid kit
h03349599first-aid station
n03349771first base
n03349892first class
n03350204fishbowl, fish bowl, goldfish bowl
h03350352fisherman's bend
h03350456fisherman's knot, true lover's knot, truelove knot
n03350602fisherman's lure, fish lure
h03351151fishhook
h03351262fishing boat, fishing smack, fishing vessel
n03351434fishing gear, tackle, fishing tackle, fishing rig, rig
n03351979fishing rod, fishing pole
h03352232fish joint
h03352366fish knife
n03352628fishnet, fishing net
h03352961fish slice
h03353281fitment
n03353951fixative
n03354207fixer-upper
n03354903flag
h03355468flageolet, treble recorder, shepherd's pipe
n03355768flagon
o03355925flagpole, flagstaff
h03356038flagship
h03356279flail
h03356446flambeau
h03356559flamethrower
n03356858flange, rim
n03356982flannel
h03357081flannel, gabardine, tweed, white
n03357267flannelette
n03357716flap, flaps
n03358172flash, photoflash, flash lamp, flashgun, flashbulb, flash bulb
n03358380flash
n03358726flash camera
h03358841flasher
n03359137flashlight, torch
n03359285flashlight battery
n03359436flash memory
n03359566flask
h03360133flat arch, straight arch
n03360300flatbed
n03360431flatbed press, cylinder press
n03360622flat bench
h03360731flatcar, flatbed, flat
h03361109flat file
n03361297flatlet
n03361380flat panel display, FPD
n03361550flats
h03361683flat tip screwdriver
h03362639fleece
h03362771fleet ballistic missile submarine
n03362890fleur-de-lis, fleur-de-lys
n03363363flight simulator, trainer
n03363549flintlock
n03363749flintlock, firelock
n03364008flip-flop, thong
h03364156flipper, fin
n03364599float, plasterer's float
h03364937floating dock, floating dry dock
n03365231floatplane, pontoon plane
n03365374flood, floodlight, flood lamp, photoflood
n03365592floor, flooring
n03365991floor, level, storey, story
h03366464floor
h03366721floorboard
n03366823floor cover, floor covering
n03366974floor joist
n03367059floor lamp
h03367321flophouse, dosshouse
n03367410florist, florist shop, flower store
n03367545floss
h03367875flotsam, jetsam
h03367969flour bin
h03368048flour mill
n03368352flowerbed, flower bed, bed of flowers
n03369276flugelhorn, fluegelhorn
h03369407fluid drive
h03369512fluid flywheel
h03369866flume
n03370387fluorescent lamp
h03370646fluoroscope, roentgenoscope
n03371875flush toilet, lavatory
o03372029flute, transverse flute
n03372549flute, flute glass, champagne flute
h03372822flux applicator
h03372933fluxmeter
n03373237fly
n03373611flying boat
n03373943flying buttress, arc-boutant
h03374102flying carpet
h03374282flying jib
n03374372fly rod
n03374473fly tent
h03374570flytrap
n03374649flywheel
n03374838fob, watch chain, watch guard
l03375171foghorn
n03375329foglamp
n03375575foil
n03376159fold, sheepfold, sheep pen, sheepcote
n03376279folder
o03376595folding chair
h03376771folding door, accordion door
n03376938folding saw
n03378005food court
n03378174food processor
h03378342food hamper
h03378442foot
h03378593footage
h03378765football
o03379051football helmet
n03379204football stadium
n03379343footbath
h03379719foot brake
n03379828footbridge, overcrossing, pedestrian bridge
h03379989foothold, footing
h03380301footlocker, locker
h03380647foot rule
n03380724footstool, footrest, ottoman, tuffet
n03380867footwear, footgear
n03381126footwear
h03381231forceps
h03381450force pump
h03381565fore-and-after
h03381776fore-and-aft sail
h03382104forecastle, fo'c'sle
n03382292forecourt
n03382413foredeck
h03382533fore edge, foredge
h03382708foreground
n03382856foremast
h03382969fore plane
n03383099foresail
h03383211forestay
h03383378foretop
h03383468fore-topmast
h03383562fore-topsail
h03383821forge
h03384167fork
o03384352forklift
n03384891formalwear, eveningwear, evening dress, evening clothes
h03385295Formica
n03385557fortification, munition
n03386011fortress, fort
h03386343forty-five
n03386544Foucault pendulum
n03386726foulard
n03386870foul-weather gear
h03387323foundation garment, foundation
n03387653foundry, metalworks
o03388043fountain
o03388183fountain pen
n03388323four-in-hand
o03388549four-poster
h03388711four-pounder
h03388990four-stroke engine, four-stroke internal-combustion engine
n03389611four-wheel drive, 4WD
n03389761four-wheel drive, 4WD
n03389889four-wheeler
h03389983fowling piece
n03390075foxhole, fox hole
h03390327fragmentation bomb, antipersonnel bomb, anti-personnel bomb, daisy cutter
h03390673frail
n03390786fraise
n03390983frame, framing
n03391301frame
h03391613frame buffer
l03391770framework
h03392648Francis turbine
n03392741franking machine
n03393017free house
h03393199free-reed
h03393324free-reed instrument
n03393761freewheel
o03393912freight car
h03394149freight elevator, service elevator
n03394272freight liner, liner train
n03394480freight train, rattler
n03394649French door
o03394916French horn, horn
l03395256French polish, French polish shellac
h03395401French roof
n03395514French window
n03395859Fresnel lens
n03396074fret
l03396580friary
n03396654friction clutch
h03396997frieze
n03397087frieze
n03397266frigate
h03397412frigate
n03397532frill, flounce, ruffle, furbelow
n03397947Frisbee
n03398153frock
n03398228frock coat
h03399579frontlet, frontal
n03399677front porch
n03399761front projector
n03399971fruit machine
o03400231frying pan, frypan, skillet
l03400972fuel filter
n03401129fuel gauge, fuel indicator
n03401279fuel injection, fuel injection system
h03401721fuel system
n03402188full-dress uniform
l03402369full metal jacket
h03402511full skirt
h03402785fumigator
n03402941funeral home, funeral parlor, funeral parlour, funeral chapel, funeral church, funeral-residence
n03403643funnel
h03404012funny wagon
n03404149fur
o03404251fur coat
n03404360fur hat
l03404449furnace
h03404900furnace lining, refractory
l03405111furnace room
n03405265furnishing
n03405595furnishing, trappings
n03405725furniture, piece of furniture, article of furniture
h03406759fur-piece
n03406966furrow
n03407369fuse, electrical fuse, safety fuse
n03407865fusee drive, fusee
n03408054fuselage
h03408264fusil
h03408340fustian
n03408444futon
n03409297gabardine
n03409393gable, gable end, gable wall
n03409591gable roof, saddle roof, saddleback, saddleback roof
h03409920gadgetry
h03410022gaff
h03410147gaff
h03410303gaff
l03410423gaffsail, gaff-headed sail
n03410571gaff topsail, fore-and-aft topsail
n03410740gag, muzzle
n03410938gaiter
n03411079gaiter
h03411208Galilean telescope
h03411339galleon
h03411927gallery
n03412058gallery, art gallery, picture gallery
h03412220galley, ship's galley, caboose, cookhouse
h03412387galley
h03412511galley
h03412906gallows
h03413124gallows tree, gallows-tree, gibbet, gallous
h03413264galvanometer
h03413428gambling house, gambling den, gambling hell, gaming house
n03413684gambrel, gambrel roof
h03413828game
n03414029gamebag
n03414162game equipment
n03414676gaming table
n03415252gamp, brolly
n03415486gangplank, gangboard, gangway
h03415626gangsaw
n03415749gangway
h03415868gantlet
n03416094gantry, gauntry
n03416489garage
n03416640garage, service department
n03416775Garand rifle, Garand, M-1, M-1 rifle
n03416900garbage
o03417042garbage truck, dustcart
n03417202garboard, garboard plank, garboard strake
n03417345garden
n03417749garden
n03417970garden rake
n03418158garden spade
n03418242garden tool, lawn tool
n03418402garden trowel
n03418618gargoyle
h03418749garibaldi
n03418915garlic press
n03419014garment
n03420345garment bag
n03420801garrison cap, overseas cap
h03420935garrote, garotte, garrotte, iron collar
l03421117garter, supporter
n03421324garter belt, suspender belt
n03421485garter stitch
n03421669gas guzzler
h03421768gas shell
h03421960gas bracket
n03422072gas burner, gas jet
h03422484gas-cooled reactor
h03422589gas-discharge tube
l03422771gas engine
h03423099gas fixture
h03423224gas furnace
n03423306gas gun
n03423479gas heater
n03423568gas holder, gasometer
n03423719gasket
n03423877gas lamp
h03424204gas maser
o03424325gasmask, respirator, gas helmet
n03424489gas meter, gasometer
n03424630gasoline engine, petrol engine
n03424862gasoline gauge, gasoline gage, gas gauge, gas gage, petrol gauge, petrol gage
n03425241gas oven
n03425325gas oven
o03425413gas pump, gasoline pump, petrol pump, island dispenser
n03425595gas range, gas stove, gas cooker
n03425769gas ring
n03426134gas tank, gasoline tank, petrol tank
l03426285gas thermometer, air thermometer
h03426462gastroscope
h03426574gas turbine
h03426871gas-turbine ship
n03427202gat, rod
n03427296gate
n03428090gatehouse
n03428226gateleg table
n03428349gatepost
n03429003gathered skirt
n03429137Gatling gun
n03429288gauge, gage
n03429682gauntlet, gantlet
h03429771gauntlet, gantlet, metal glove
n03429914gauze, netting, veiling
n03430091gauze, gauze bandage
n03430313gavel
n03430418gazebo, summerhouse
n03430551gear, gear wheel, geared wheel, cogwheel
h03430959gear, paraphernalia, appurtenance
n03431243gear, gear mechanism
h03431570gearbox, gear box, gear case
n03431745gearing, gear, geartrain, power train, train
n03432061gearset
n03432129gearshift, gearstick, shifter, gear lever
h03432360Geiger counter, Geiger-Muller counter
h03432509Geiger tube, Geiger-Muller tube
h03433247gene chip, DNA chip
h03433637general-purpose bomb, GP bomb
n03433877generator
n03434188generator
n03434285generator
h03434830Geneva gown
n03435593geodesic dome
n03435743georgette
n03435991gharry
n03436075ghat
n03436182ghetto blaster, boom box
n03436417gift shop, novelty shop
n03436549gift wrapping
h03436656gig
h03436772gig
n03436891gig
h03436990gig
h03437184gildhall
h03437295gill net
n03437430gilt, gilding
h03437581gimbal
n03437741gingham
n03437829girandole, girandola
n03437941girder
n03438071girdle, cincture, sash, waistband, waistcloth
n03438257glass, drinking glass
n03438661glass
h03438780glass cutter
n03438863glasses case
n03439348glebe house
h03439631Glengarry
n03439814glider, sailplane
n03440216Global Positioning System, GPS
n03440682glockenspiel, orchestral bells
h03440876glory hole, lazaretto
n03441112glove
n03441345glove compartment
h03441465glow lamp
l03441582glow tube
h03442288glyptic art, glyptography
h03442487glyptics, lithoglyptics
n03442597gnomon
n03442756goal
n03443005goalmouth
n03443149goalpost
o03443371goblet
h03443543godown
n03443912goggles
o03444034go-kart
n03445326gold plate
n03445617golf bag
o03445777golf ball
o03445924golfcart, golf cart
n03446070golf club, golf-club, club
n03446268golf-club head, club head, club-head, clubhead
n03446832golf equipment
n03447075golf glove
n03447358golliwog, golliwogg
o03447447gondola
o03447721gong, tam-tam
h03447894goniometer
h03448031Gordian knot
n03448590gorget
h03448696gossamer
n03448956Gothic arch
h03449217gouache
n03449309gouge
n03449451gourd, calabash
h03449564government building
h03449858government office
o03450230gown
n03450516gown, robe
n03450734gown, surgical gown, scrubs
h03450881grab
n03450974grab bag
n03451120grab bar
h03451253grace cup
h03451365grade separation
n03451711graduated cylinder
n03451798graffito, graffiti
n03452267gramophone, acoustic gramophone
n03452449granary, garner
n03452594grandfather clock, longcase clock
o03452741grand piano, grand
n03453231graniteware
h03453320granny knot, granny
n03453443grape arbor, grape arbour
n03454110grapnel, grapnel anchor
n03454211grapnel, grapple, grappler, grappling hook, grappling iron
n03454442grass skirt
n03454536grate, grating
n03454707grate, grating
n03454885grater
h03455355graver, graving tool, pointel, pointrel
n03455488gravestone, headstone, tombstone
h03455642gravimeter, gravity meter
h03455802gravure, photogravure, heliogravure
n03456024gravy boat, gravy holder, sauceboat, boat
n03456186grey, gray
n03456299grease-gun, gun
n03456447greasepaint
n03456548greasy spoon
n03456665greatcoat, overcoat, topcoat
n03457008great hall
h03457451greave, jambeau
n03457686greengrocery
o03457902greenhouse, nursery, glasshouse
n03458271grenade
h03458422grid, gridiron
n03459328griddle
h03459591grill, grille, grillwork
o03459775grille, radiator grille
h03459914grillroom, grill
n03460040grinder
n03460147grinding wheel, emery wheel
n03460297grindstone
h03460455gripsack
h03460899gristmill
n03461288grocery bag
o03461385grocery store, grocery, food market, market
h03461651grogram
h03461882groined vault
l03461988groover
n03462110grosgrain
h03462315gros point
h03462747ground, earth
h03462972ground bait
h03463185ground control
n03463381ground floor, first floor, ground level
n03463666groundsheet, ground cloth
n03464053G-string, thong
h03464467guard, safety, safety device
h03464628guard boat
h03464952guardroom
h03465040guardroom
l03465151guard ship
h03465320guard's van
n03465426gueridon
n03465500Guarnerius
h03465605guesthouse
n03465718guestroom
h03465818guidance system, guidance device
h03466162guided missile
n03466493guided missile cruiser
n03466600guided missile frigate
n03466839guildhall
h03466947guilloche
o03467068guillotine
h03467254guimpe
h03467380guimpe
n03467517guitar
n03467796guitar pick
h03467887gulag
n03467984gun
h03468570gunboat
n03468696gun carriage
n03468821gun case
h03469031gun emplacement, weapons emplacement
n03469175gun enclosure, gun turret, turret
n03469493gunlock, firing mechanism
h03469832gunnery
n03469903gunnysack, gunny sack, burlap bag
h03470005gun pendulum
h03470222gun room
h03470387gunsight, gun-sight
n03470629gun trigger, trigger
h03470948gurney
h03471030gusher
n03471190gusset, inset
h03471347gusset, gusset plate
h03471779guy, guy cable, guy wire, guy rope
n03472232gymnastic apparatus, exerciser
h03472535gym shoe, sneaker, tennis shoe
h03472672gym suit
h03472796gymslip
h03472937gypsy cab
h03473078gyrocompass
n03473227gyroscope, gyro
h03473465gyrostabilizer, gyrostabiliser
h03473817habergeon
h03473966habit
h03474167habit, riding habit
h03474352hacienda
n03474779hacksaw, hack saw, metal saw
n03474896haft, helve
n03475581hairbrush
h03475674haircloth, hair
n03475823hairdressing, hair tonic, hair oil, hair grease
h03475961hairnet
n03476083hairpiece, false hair, postiche
n03476313hairpin
h03476542hair shirt
o03476684hair slide
o03476991hair spray
h03477143hairspring
h03477303hair trigger
h03477410halberd
n03477512half binding
h03477773half hatchet
h03477902half hitch
o03478589half track
n03478756hall
n03478907hall
n03479121hall
h03479266Hall of Fame
n03479397hall of residence
l03479502hallstand
n03480579halter
n03480719halter, hackamore
h03480973hame
o03481172hammer
h03481521hammer, power hammer
h03482001hammer
h03482128hammerhead
n03482252hammock, sack
o03482405hamper
n03482523hand
n03482877handball
h03483086handbarrow
n03483230handbell
o03483316hand blower, blow dryer, blow drier, hair dryer, hair drier
h03483531handbow
h03483637hand brake, emergency, emergency brake, parking brake
n03483823hand calculator, pocket calculator
l03483971handcar
n03484083handcart, pushcart, cart, go-cart
n03484487hand cream
n03484576handcuff, cuff, handlock, manacle
l03484809hand drill, handheld drill
n03484931hand glass, simple microscope, magnifying glass
n03485198hand glass, hand mirror
l03485309hand grenade
o03485407hand-held computer, hand-held microcomputer
h03485575handhold
o03485794handkerchief, hankie, hanky, hankey
n03487090handlebar
n03487331handloom
n03487444hand lotion
n03487533hand luggage
n03487642hand-me-down
n03487774hand mower
n03487886hand pump
h03488111handrest
n03488188handsaw, hand saw, carpenter's saw
n03488438handset, French telephone
h03488603hand shovel
h03488784handspike
l03488887handstamp, rubber stamp
h03489048hand throttle
n03489162hand tool
n03490006hand towel, face towel
n03490119hand truck, truck
h03490324handwear, hand wear
h03490449handwheel
h03490649handwheel
h03490784hangar queen
n03490884hanger
n03491032hang glider
h03491724hangman's rope, hangman's halter, halter, hemp, hempen necktie
l03491988hank
h03492087hansom, hansom cab
n03492250harbor, harbour
o03492542hard disc, hard disk, fixed disk
n03492922hard hat, tin hat, safety hat
h03493219hardtop
h03493792hardware, ironware
h03493911hardware store, ironmonger, ironmonger's shop
o03494278harmonica, mouth organ, harp, mouth harp
n03494537harmonium, organ, reed organ
n03494706harness
n03495039harness
o03495258harp
n03495570harp
h03495671harpoon
h03495941harpoon gun
h03496183harpoon log
n03496296harpsichord, cembalo
h03496486Harris Tweed
n03496612harrow
o03496892harvester, reaper
h03497100hash house
n03497352hasp
n03497657hat, chapeau, lid
n03498441hatbox
h03498536hatch
n03498662hatchback, hatchback door
n03498781hatchback
h03498866hatchel, heckle
o03498962hatchet
n03499354hatpin
n03499468hauberk, byrnie
n03499907Hawaiian guitar, steel guitar
h03500090hawse, hawsehole, hawsepipe
n03500209hawser
h03500295hawser bend
n03500389hay bale
h03500457hayfork
h03500557hayloft, haymow, mow
n03500699haymaker, hay conditioner
h03500838hayrack, hayrig
h03500971hayrack
l03501152hazard
h03501288head
h03501520head
n03501614head
n03502200headboard
n03502331head covering, veil
n03502509headdress, headgear
h03502777header
h03502897header
h03503097header, coping, cope
l03503233header, lintel
h03503358headfast
n03503477head gasket
h03503567head gate
h03503718headgear
n03503997headlight, headlamp
n03504205headpiece
h03504293headpin, kingpin
n03504723headquarters, central office, main office, home office, home base
h03505015headrace
n03505133headrest
n03505383headsail
n03505504headscarf
n03505667headset
h03505764head shop
n03506028headstall, headpiece
n03506184headstock
n03506370health spa, spa, health club
n03506560hearing aid, ear trumpet
n03506727hearing aid, deaf-aid
n03506880hearse
n03507241hearth, fireside
n03507458hearthrug
h03507658heart-lung machine
n03507963heat engine
n03508101heater, warmer
h03508485heat exchanger
l03508881heating pad, hot pad
n03509394heat lamp, infrared lamp
n03509608heat pump
h03509843heat-seeking missile
h03510072heat shield
n03510244heat sink
h03510384heaume
h03510487heaver
h03510583heavier-than-air craft
h03510866heckelphone, basset oboe
h03510987hectograph, heliotype
n03511175hedge, hedgerow
n03511333hedge trimmer
h03512030helicon, bombardon
n03512147helicopter, chopper, whirlybird, eggbeater
h03512452heliograph
h03512624heliometer
l03512911helm
n03513137helmet
n03513376helmet
h03514129hematocrit, haematocrit
h03514340hemming-stitch
n03514451hemostat, haemostat
n03514693hemstitch, hemstitching
n03514894henroost
h03515338heraldry
h03515934hermitage
h03516266herringbone
n03516367herringbone, herringbone pattern
h03516647Herschelian telescope, off-axis reflector
n03516844Hessian boot, hessian, jackboot, Wellington, Wellington boot
n03516996heterodyne receiver, superheterodyne receiver, superhet
h03517509hibachi
n03517647hideaway, retreat
n03517760hi-fi, high fidelity sound system
n03517899high altar
h03517982high-angle gun
n03518135highball glass
h03518230highboard
n03518305highboy, tallboy
n03518445highchair, feeding chair
h03518631high gear, high
h03518829high-hat cymbal, high hat
n03518943highlighter
n03519081highlighter
h03519226high-pass filter
n03519387high-rise, tower block
h03519674high table
h03519848high-warp loom
n03520493hijab
n03521076hinge, flexible joint
h03521431hinging post, swinging post
n03521544hip boot, thigh boot
n03521675hipflask, pocket flask
h03521771hip pad
n03521899hip pocket
n03522003hippodrome
n03522100hip roof, hipped roof
l03522634hitch
h03522863hitch
h03522990hitching post
l03523134hitchrack, hitching bar
h03523398hob
h03523506hobble skirt
n03523987hockey skate
n03524150hockey stick
h03524287hod
h03524425hodoscope
n03524574hoe
l03524745hoe handle
h03524976hogshead
n03525074hoist
h03525252hold, keep
n03525454holder
h03525693holding cell
h03525827holding device
h03526062holding pen, holding paddock, holding yard
n03527149hollowware, holloware
o03527444holster
n03527565holster
h03527675holy of holies, sanctum sanctorum
h03528100home, nursing home, rest home
n03528263home appliance, household appliance
n03528523home computer
n03528901home plate, home base, home, plate
n03529175home room, homeroom
n03529444homespun
n03529629homestead
o03529860home theater, home theatre
h03530189homing torpedo
n03530511hone
o03530642honeycomb
n03530910hood, bonnet, cowl, cowling
n03531281hood
h03531447hood
h03531546hood, exhaust hood
h03531691hood
h03531982hood latch
n03532342hook
o03532672hook, claw
n03532919hook
n03533014hookah, narghile, nargileh, sheesha, shisha, chicha, calean, kalian, water pipe, hubble-bubble, hubbly-bubbly
h03533392hook and eye
h03533486hookup, assemblage
h03533654hookup
h03533845hook wrench, hook spanner
o03534580hoopskirt, crinoline
h03534695hoosegow, hoosgow
n03534776Hoover
n03535024hope chest, wedding chest
h03535284hopper
h03535647hopsacking, hopsack
o03535780horizontal bar, high bar
n03536122horizontal stabilizer, horizontal stabiliser, tailplane
h03536568horizontal tail
l03536761horn
h03537085horn
n03537241horn
n03537412horn button
h03537550hornpipe, pibgorn, stockhorn
n03538037horse, gymnastic horse
n03538179horsebox
h03538300horsecar
o03538406horse cart, horse-cart
h03538542horsecloth
n03538634horse-drawn vehicle
h03538817horsehair
h03538957horsehair wig
h03539103horseless carriage
h03539293horse pistol, horse-pistol
n03539433horseshoe, shoe
n03539546horseshoe
n03539678horse-trail
h03539754horsewhip
n03540090hose
n03540267hosiery, hose
h03540476hospice
n03540595hospital, infirmary
n03540914hospital bed
n03541091hospital room
n03541269hospital ship
h03541393hospital train
n03541537hostel, youth hostel, student lodging
n03541696hostel, hostelry, inn, lodge, auberge
n03541923hot-air balloon
n03542333hotel
n03542605hotel-casino, casino-hotel
h03542727hotel-casino, casino-hotel
n03542860hotel room
n03543012hot line
n03543112hot pants
n03543254hot plate, hotplate
n03543394hot rod, hot-rod
h03543511hot spot, hotspot
n03543603hot tub
n03543735hot-water bottle, hot-water bag
n03543945houndstooth check, hound's-tooth check, dogstooth check, dogs-tooth check, dog's-tooth check
o03544143hourglass
n03544238hour hand, little hand
n03544360house
n03545150house
n03545470houseboat
h03545585houselights
n03545756house of cards, cardhouse, card-house, cardcastle
h03545961house of correction
n03546112house paint, housepaint
n03546235housetop
n03546340housing, lodging, living accommodations
n03547054hovel, hut, hutch, shack, shanty
n03547229hovercraft, ground-effect machine
h03547397howdah, houdah
h03547530huarache, huaraches
h03547861hub-and-spoke, hub-and-spoke system
n03548086hubcap
h03548195huck, huckaback
h03548320hug-me-tight
n03548402hula-hoop
h03548533hulk
n03548626hull
h03548930humeral veil, veil
n03549199Humvee, Hum-Vee
h03549350hunter, hunting watch
n03549473hunting knife
n03549589hurdle
n03549732hurricane deck, hurricane roof, promenade deck, awning deck
n03549897hurricane lamp, hurricane lantern, tornado lantern, storm lantern, storm lamp
n03550153hut, army hut, field hut
n03550289hutch
h03550420hutment
h03551084hydraulic brake, hydraulic brakes
n03551395hydraulic press
l03551582hydraulic pump, hydraulic ram
h03551790hydraulic system
h03552001hydraulic transmission, hydraulic transmission system
h03552449hydroelectric turbine
n03552749hydrofoil, hydroplane
n03553019hydrofoil, foil
n03553248hydrogen bomb, H-bomb, fusion bomb, thermonuclear bomb
h03553486hydrometer, gravimeter
h03554375hygrodeik
n03554460hygrometer
h03554645hygroscope
n03555006hyperbaric chamber
h03555217hypercoaster
n03555426hypermarket
n03555564hypodermic needle
n03555662hypodermic syringe, hypodermic, hypo
h03555862hypsometer
h03555996hysterosalpingogram
h03556173I-beam
n03556679ice ax, ice axe, piolet
h03556811iceboat, ice yacht, scooter
l03556992icebreaker, iceboat
n03557270iced-tea spoon
n03557360ice hockey rink, ice-hockey rink
n03557590ice machine
n03557692ice maker
h03557840ice pack, ice bag
h03558007icepick, ice pick
n03558176ice rink, ice-skating rink, ice
n03558404ice skate
n03558633ice tongs
n03558739icetray
h03559373iconoscope
h03559531Identikit, Identikit picture
n03559999idle pulley, idler pulley, idle wheel
n03560430igloo, iglu
h03560860ignition coil
n03561047ignition key
h03561169ignition switch
h03561573imaret
h03562565immovable bandage
n03563200impact printer
n03563460impeller
h03563710implant
h03563967implement
h03564849impression
n03565288imprint
h03565565improvised explosive device, I.E.D., IED
h03565710impulse turbine
n03565830in-basket, in-tray
h03565991incendiary bomb, incendiary, firebomb
n03566193incinerator
h03566329inclined plane
h03566555inclinometer, dip circle
n03566730inclinometer
h03566860incrustation, encrustation
n03567066incubator, brooder
h03567635index register
h03567788Indiaman
h03567912Indian club
n03568117indicator
h03568818induction coil
h03569014inductor, inductance
h03569174industrial watercourse
l03569293inertial guidance system, inertial navigation system
h03569494inflater, inflator
n03571280inhaler, inhalator
h03571439injector
n03571625ink bottle, inkpot
h03571853ink eraser
n03571942ink-jet printer
n03572107inkle
h03572205inkstand
n03572321inkwell, inkstand
h03572631inlay
h03573574inside caliper
h03573848insole, innersole
n03574243instep
h03574416instillator
n03574555institution
n03574816instrument
h03575958instrument of punishment
h03576215instrument of torture
h03576443intaglio, diaglyph
h03576955intake valve
n03577090integrated circuit, microcircuit
h03577312integrator, planimeter
h03577474Intelnet
n03577672interceptor
h03577818interchange
n03578055intercommunication system, intercom
n03578251intercontinental ballistic missile, ICBM
n03578656interface, port
h03578981interferometer
n03579538interior door
h03579982internal-combustion engine, ICE
n03580518internal drive
h03580615internet, net, cyberspace
n03580845interphone
h03580990interrupter
n03581125intersection, crossroad, crossway, crossing, carrefour
h03581531interstice
h03581897intraocular lens
l03582508intravenous pyelogram, IVP
n03582959inverter
h03583419ion engine
h03583621ionization chamber, ionization tube
o03584254iPod
n03584400video iPod
o03584829iron, smoothing iron
n03585073iron
h03585337iron, branding iron
n03585438irons, chains
h03585551ironclad
n03585682iron foundry
h03585778iron horse
h03585875ironing
n03586219iron lung
n03586631ironmongery
h03586911ironworks
n03587205irrigation ditch
h03588216izar
l03588841jabot
n03588951jack
h03589313jack, jackstones
n03589513jack
h03589672jack
n03589791jacket
n03590306jacket
h03590475jacket
n03590588jack-in-the-box
o03590841jack-o'-lantern
n03590932jack plane
h03591116Jacob's ladder, jack ladder, pilot ladder
h03591313jaconet
h03591592Jacquard loom, Jacquard
h03591798jacquard
h03591901jag, dag
n03592245jail, jailhouse, gaol, clink, slammer, poky, pokey
n03592669jalousie
n03592773jamb
l03592931jammer
n03593122jampot, jamjar
h03593222japan
n03593526jar
h03593862Jarvik heart, Jarvik artificial heart
h03594010jaunting car, jaunty car
n03594148javelin
h03594277jaw
n03594523Jaws of Life
o03594734jean, blue jean, denim
o03594945jeep, landrover
h03595055jellaba
n03595264jerkin
n03595409jeroboam, double-magnum
n03595523jersey
o03595614jersey, T-shirt, tee shirt
n03595860jet, jet plane, jet-propelled plane
h03596099jet bridge
n03596285jet engine
n03596543jetliner
h03597147jeweler's glass
h03597317jewelled headdress, jeweled headdress
n03597916jew's harp, jews' harp, mouth bow
n03598151jib
n03598299jibboom
h03598385jig
n03598515jig
h03598646jiggermast, jigger
h03598783jigsaw, scroll saw, fretsaw
o03598930jigsaw puzzle
o03599486jinrikisha, ricksha, rickshaw
h03599964jobcentre
n03600285jodhpurs, jodhpur breeches, riding breeches
n03600475jodhpur, jodhpur boot, jodhpur shoe
n03600722joinery
l03600977joint
l03601442Joint Direct Attack Munition, JDAM
n03601638jointer, jointer plane, jointing plane, long plane
n03601840joist
n03602081jolly boat, jolly
h03602194jorum
h03602365joss house
h03602686journal bearing
h03602790journal box
o03602883joystick
n03603442jungle gym
n03603594junk
n03603722jug
n03604156jukebox, nickelodeon
n03604311jumbojet, jumbo jet
n03604400jumper, pinafore, pinny
h03604536jumper
h03604629jumper
h03604763jumper
n03604843jumper cable, jumper lead, lead, booster cable
h03605417jump seat
h03605504jump suit
n03605598jump suit, jumpsuit
n03605722junction
l03605915junction, conjunction
h03606106junction barrier, barrier strip
n03606251junk shop
h03606347jury box
h03606465jury mast
n03607029kachina
h03607186kaffiyeh
h03607527kalansuwa
n03607659Kalashnikov
n03607923kameez
h03608504kanzu
h03609147katharometer
n03609235kayak
n03609397kazoo
h03609542keel
h03609786keelboat
h03609959keelson
n03610098keep, donjon, dungeon
n03610418keg
n03610524kennel, doghouse, dog house
n03610682kepi, peaked cap, service cap, yachting cap
h03610836keratoscope
h03610992kerchief
n03612010ketch
n03612814kettle, boiler
n03612965kettle, kettledrum, tympanum, tympani, timpani
n03613294key
n03613592key
n03614007keyboard
h03614383keyboard buffer
n03614532keyboard instrument
n03614782keyhole
h03614887keyhole saw
n03615300khadi, khaddar
n03615406khaki
n03615563khakis
n03615655khimar
n03615790khukuri
h03616091kick pleat
h03616225kicksorter, pulse height analyzer
n03616428kickstand
n03616763kick starter, kick start
n03616979kid glove, suede glove
n03617095kiln
n03617312kilt
o03617480kimono
h03617594kinescope, picture tube, television tube
h03617834Kinetoscope
n03618101king
h03618339king
h03618546kingbolt, kingpin, swivel pin
h03618678king post
h03618797Kipp's apparatus
n03618982kirk
h03619050kirpan
n03619196kirtle
n03619275kirtle
n03619396kit, outfit
n03619650kit
n03619793kitbag, kit bag
n03619890kitchen
n03620052kitchen appliance
h03620353kitchenette
n03620967kitchen table
n03621049kitchen utensil
n03621377kitchenware
h03621694kite balloon
n03622058klaxon, claxon
h03622401klieg light
l03622526klystron
n03622839knee brace
n03622931knee-high, knee-hi
o03623198knee pad
n03623338knee piece
n03623556knife
n03624134knife
n03624400knife blade
h03624767knight, horse
n03625355knit
n03625539knitting machine
n03625646knitting needle
n03625943knitwear
n03626115knob, boss
h03626272knob, pommel
h03626418knobble
h03626502knobkerrie, knobkerry
n03626760knocker, doorknocker, rapper
o03627232knot
l03627954knuckle joint, hinge joint
h03628071kohl
n03628215koto
h03628421kraal
n03628511kremlin
h03628728kris, creese, crease
h03628831krummhorn, crumhorn, cromorne
h03628984Kundt's tube
n03629100Kurdistan
n03629231kurta
n03629520kylix, cylix
h03629643kymograph, cymograph
n03630262lab bench, laboratory bench
o03630383lab coat, laboratory coat
n03631177lace
h03631811lacquer
n03631922lacquerware
h03632100lacrosse ball
n03632577ladder-back
n03632729ladder-back, ladder-back chair
n03632852ladder truck, aerial ladder truck
h03632963ladies' room, powder room
o03633091ladle
h03633341lady chapel
h03633632lagerphone
n03633886lag screw, lag bolt
l03634034lake dwelling, pile dwelling
h03634899lally, lally column
n03635032lamasery
n03635108lambrequin
n03635330lame
h03635516laminar flow clean room
n03635668laminate
h03635932lamination
n03636248lamp
n03636649lamp
h03637027lamp house, lamphouse, lamp housing
n03637181lamppost
o03637318lampshade, lamp shade
h03637480lanai
h03637787lancet arch, lancet
n03637898lancet window
h03638014landau
h03638180lander
h03638623landing craft
h03638743landing flap
n03638883landing gear
n03639077landing net
h03639230landing skid
n03639497land line, landline
h03639675land mine, ground-emplaced mine, booby trap
h03639880land office
n03640850lanolin
n03640988lantern
n03641569lanyard, laniard
h03641947lap, lap covering
h03642144laparoscope
h03642341lapboard
n03642444lapel
h03642573lap joint, splice
o03642806laptop, laptop computer
n03643149laryngoscope
n03643253laser, optical maser
n03643491laser-guided bomb, LGB
n03643737laser printer
h03643907lash, thong
h03644073lashing
n03644378lasso, lariat, riata, reata
n03644858latch
n03645011latch, door latch
h03645168latchet
h03645290latchkey
n03645577lateen, lateen sail
n03646020latex paint, latex, rubber-base paint
n03646148lath
n03646296lathe
h03646809latrine
n03646916lattice, latticework, fretwork
h03647423launch
n03647520launcher, rocket launcher
h03648219laundry, wash, washing, washables
n03648431laundry cart
h03648667laundry truck
h03649003lavalava
n03649161lavaliere, lavalier, lavalliere
h03649288laver
n03649674lawn chair, garden chair
n03649797lawn furniture
o03649909lawn mower, mower
n03650551layette
n03651388lead-acid battery, lead-acid accumulator
h03651605lead-in
n03651843leading rein
n03652100lead pencil
h03652389leaf spring
n03652729lean-to
h03652826lean-to tent
n03652932leash, tether, lead
n03653110leatherette, imitation leather
n03653220leather strip
h03653454Leclanche cell
n03653583lectern, reading desk
n03653740lecture room
n03653833lederhosen
l03653975ledger board
n03654576leg
h03654826leg
n03655072legging, leging, leg covering
h03655470Leiden jar, Leyden jar
n03655720leisure wear
n03656484lens, lense, lens system
n03656957lens, electron lens
o03657121lens cap, lens cover
h03657239lens implant, interocular lens implant, IOL
n03657511leotard, unitard, body suit, cat suit
h03658102letter case
o03658185letter opener, paper knife, paperknife
h03658635levee
n03658858level, spirit level
n03659292lever
n03659686lever, lever tumbler
n03659809lever
n03659950lever lock
n03660124Levi's, levis
h03660562Liberty ship
n03660909library
o03661043library
n03661340lid
h03662301Liebig condenser
h03662452lie detector
o03662601lifeboat
n03662719life buoy, lifesaver, life belt, life ring
n03662887life jacket, life vest, cork jacket
h03663433life office
n03663531life preserver, preserver, flotation device
h03663910life-support system, life support
h03664159life-support system, life support
h03664675lifting device
h03664840lift pump
n03664943ligament
h03665232ligature
n03665366light, light source
h03665851light arm
n03665924light bulb, lightbulb, bulb, incandescent lamp, electric light, electric-light bulb
h03666238light circuit, lighting circuit
n03666362light-emitting diode, LED
o03666591lighter, light, igniter, ignitor
n03666917lighter-than-air craft
h03667060light filter, diffusing screen
l03667235lighting
n03667552light machine gun
n03667664light meter, exposure meter, photometer
n03667829light microscope
n03668067lightning rod, lightning conductor
n03668279light pen, electronic stylus
n03668488lightship
n03668803Lilo
h03669245limber
l03669534limekiln
n03669886limiter, clipper
o03670208limousine, limo
n03671914linear accelerator, linac
h03672521linen
n03672827line printer, line-at-a-time printer
o03673027liner, ocean liner
h03673270liner, lining
n03673450lingerie, intimate apparel
h03673767lining, liner
l03674270link, data link
n03674440linkage
n03674731Link trainer
h03674842linocut
h03675076linoleum knife, linoleum cutter
n03675235Linotype, Linotype machine
h03675445linsey-woolsey
h03675558linstock
h03675907lion-jaw forceps
n03676087lip-gloss
o03676483lipstick, lip rouge
n03676623liqueur glass
n03676759liquid crystal display, LCD
n03677115liquid metal reactor
h03677682lisle
h03677766lister, lister plow, lister plough, middlebreaker, middle buster
n03678558litterbin, litter basket, litter-basket
n03678729little theater, little theatre
h03678879live axle, driving axle
n03679384living quarters, quarters
n03679712living room, living-room, sitting room, front room, parlor, parlour
h03680248load
o03680355Loafer
n03680512loaner
n03680734lobe
n03680858lobster pot
n03680942local
h03681477local area network, LAN
h03681813local oscillator, heterodyne oscillator
h03682380Lochaber ax
n03682487lock
n03682877lock, ignition lock
n03683079lock, lock chamber
h03683341lock
n03683457lockage
n03683606locker
n03683708locker room
n03683995locket
n03684143lock-gate
n03684224locking pliers
h03684489lockring, lock ring, lock washer
n03684611lockstitch
h03684740lockup
n03684823locomotive, engine, locomotive engine, railway locomotive
l03685307lodge, indian lodge
h03685486lodge, hunting lodge
h03685640lodge
n03685820lodging house, rooming house
n03686130loft, attic, garret
h03686363loft, pigeon loft
h03686470loft
n03686924log cabin
n03687137loggia
n03687928longbow
h03688066long iron
n03688192long johns
n03688405long sleeve
h03688504long tom
n03688605long trousers, long pants
h03688707long underwear, union suit
h03688832looking glass, glass
n03688943lookout, observation tower, lookout station, observatory
n03689157loom
h03689570loop knot
h03690168lorgnette
l03690279Lorraine cross, cross of Lorraine
n03690473lorry, camion
h03690851lota
o03690938lotion
o03691459loudspeaker, speaker, speaker unit, loudspeaker system, speaker system
n03691817lounge, waiting room, waiting area
h03692004lounger
h03692136lounging jacket, smoking jacket
h03692272lounging pajama, lounging pyjama
n03692379loungewear
o03692522loupe, jeweler's loupe
h03692842louvered window, jalousie
n03693293love knot, lovers' knot, lover's knot, true lovers' knot, true lover's knot
n03693474love seat, loveseat, tete-a-tete, vis-a-vis
n03693707loving cup
n03693860lowboy
h03694196low-pass filter
h03694356low-warp-loom
n03694639LP, L-P
h03694761L-plate
h03694949lubber's hole
h03695122lubricating system, force-feed lubricating system, force feed, pressure-feed lubricating system, pressure feed
l03695452luff
h03695616lug
l03695753luge
n03695857Luger
h03695957luggage carrier
n03696065luggage compartment, automobile trunk, trunk
n03696301luggage rack, roof rack
h03696445lugger
n03696568lugsail, lug
h03696746lug wrench
h03696909lumberjack, lumber jacket
o03697007lumbermill, sawmill
h03697366lunar excursion module, lunar module, LEM
n03697552lunchroom
h03697812lunette
l03697913lungi, lungyi, longyi
h03698123lunula
h03698226lusterware
n03698360lute
n03698604luxury liner, express luxury liner
n03698723lyceum
n03698815lychgate, lichgate
l03699280lyre
n03699591machete, matchet, panga
h03699754machicolation
n03699975machine
n03700963machine, simple machine
h03701191machine bolt
n03701391machine gun
h03701640machinery
l03701790machine screw
h03702248machine tool
h03702440machinist's vise, metalworking vise
h03702582machmeter
h03703075mackinaw
h03703203mackinaw, Mackinaw boat
h03703463mackinaw, Mackinaw coat
h03703590mackintosh, macintosh
n03703730macrame
n03703862madras
n03703945Mae West, air jacket
n03704549magazine rack
h03704834magic lantern
h03705379magnet
h03705808magnetic bottle
o03706229magnetic compass
h03706415magnetic core memory, core memory
n03706653magnetic disk, magnetic disc, disk, disc
h03706939magnetic head
h03707171magnetic mine
h03707372magnetic needle
h03707597magnetic recorder
h03707766magnetic stripe
n03708036magnetic tape, mag tape, tape
h03708425magneto, magnetoelectric machine
n03708843magnetometer, gaussmeter
h03708962magnetron
n03709206magnifier
n03709363magnum
h03709545magnus hitch
h03709644mail
o03709823mailbag, postbag
h03709960mailbag, mail pouch
h03710079mailboat, mail boat, packet, packet boat
o03710193mailbox, letter box
h03710294mail car
h03710421maildrop
h03710528mailer
o03710637maillot
o03710721maillot, tank suit
h03710937mailsorter
n03711044mail train
h03711711mainframe, mainframe computer
n03711999mainmast
n03712111main rotor
n03712337mainsail
h03712444mainspring
h03712887main-topmast
h03712981main-topsail
l03713069main yard
h03713151maisonette, maisonnette
n03713436majolica, maiolica
n03714235makeup, make-up, war paint
n03715114Maksutov telescope
h03715275malacca, malacca cane
n03715386mallet, beetle
n03715669mallet, hammer
n03715892mallet
h03716228mammogram
n03716887mandola
n03716966mandolin
n03717131manger, trough
n03717285mangle
n03717447manhole
o03717622manhole cover
n03718212man-of-war, ship of the line
n03718335manometer
n03718458manor, manor house
n03718581manor hall, hall
h03718699MANPAD
n03718789mansard, mansard roof
n03718935manse
n03719053mansion, mansion house, manse, hall, residence
n03719343mantel, mantelpiece, mantle, mantlepiece, chimneypiece
h03719560mantelet, mantilla
n03719743mantilla
h03720005Mao jacket
n03720163map
h03720665maquiladora
o03720891maraca
n03721047marble
n03721252marching order
o03721384marimba, xylophone
n03721590marina
n03722007marker
n03722288marketplace, market place, mart, market
h03722646marlinespike, marlinspike, marlingspike
h03722944marocain, crepe marocain
h03723153marquee, marquise
n03723267marquetry, marqueterie
h03723439marriage bed
n03723781martello tower
h03723885martingale
n03724066mascara
h03724176maser
n03724417masher
n03724538mashie, five iron
n03724623mashie niblick, seven iron
n03724756masjid, musjid
o03724870mask
n03725035mask
h03725506Masonite
n03725600Mason jar
n03725717masonry
h03725869mason's level
h03726116massage parlor
h03726233massage parlor
h03726371mass spectrograph
h03726516mass spectrometer, spectrometer
n03726760mast
n03726993mast
n03727067mastaba, mastabah
n03727465master bedroom
n03727605masterpiece, chef-d'oeuvre
n03727837mat
n03727946mat, gym mat
n03728437match, lucifer, friction match
l03728982match
h03729131matchboard
n03729308matchbook
h03729402matchbox
h03729482matchlock
h03729647match plane, tonguing and grooving plane
o03729826matchstick
h03729951material
n03730153materiel, equipage
n03730334maternity hospital
n03730494maternity ward
h03730655matrix
h03730788Matthew Walker, Matthew Walker knot
n03730893matting
n03731019mattock
n03731483mattress cover
n03731695maul, sledge, sledgehammer
h03731882maulstick, mahlstick
n03732020Mauser
n03732114mausoleum
n03732458maxi
h03732543Maxim gun
h03732658maximum and minimum thermometer
o03733131maypole
o03733281maze, labyrinth
h03733465mazer
h03733547means
n03733644measure
o03733805measuring cup
n03733925measuring instrument, measuring system, measuring device
n03735637measuring stick, measure, measuring rod
n03735963meat counter
n03736064meat grinder
h03736147meat hook
h03736269meat house
h03736372meat safe
n03736470meat thermometer
n03736970mechanical device
n03738066mechanical piano, Pianola, player piano
l03738241mechanical system
n03738472mechanism
n03739518medical building, health facility, healthcare facility
l03739693medical instrument
n03742019medicine ball
o03742115medicine chest, medicine cabinet
h03742238MEDLINE
o03743016megalith, megalithic structure
n03743279megaphone
n03743902memorial, monument
n03744276memory, computer memory, storage, computer storage, store, memory board
h03744684memory chip
n03744840memory device, storage device
n03745146menagerie, zoo, zoological garden
h03745487mending
n03745571menhir, standing stone
n03746005menorah
n03746155Menorah
n03746330man's clothing
n03746486men's room, men's
n03748162mercantile establishment, retail store, sales outlet, outlet
h03749504mercury barometer
h03749634mercury cell
n03749807mercury thermometer, mercury-in-glass thermometer
h03750206mercury-vapor lamp
h03750437mercy seat
h03750614merlon
h03751065mess, mess hall
n03751269mess jacket, monkey jacket, shell jacket
n03751458mess kit
h03751590messuage
n03751757metal detector
h03752071metallic
n03752185metal screw
h03752398metal wood
h03752922meteorological balloon
n03753077meter
h03753514meterstick, metrestick
n03757604metronome
n03758089mezzanine, mezzanine floor, entresol
h03758220mezzanine, first balcony
h03758894microbalance
h03758992microbrewery
n03759243microfiche
h03759432microfilm
n03759661micrometer, micrometer gauge, micrometer caliper
o03759954microphone, mike
n03760310microprocessor
n03760671microscope
n03760944microtome
o03761084microwave, microwave oven
h03761588microwave diathermy machine
h03761731microwave linear accelerator
h03762238middy, middy blouse
n03762332midiron, two iron
n03762434mihrab
n03762602mihrab
h03762982military hospital
h03763727military quarters
o03763968military uniform
n03764276military vehicle
h03764606milk bar
o03764736milk can
n03764822milk float
l03764995milking machine
h03765128milking stool
h03765467milk wagon, milkwagon
n03765561mill, grinder, milling machinery
l03765934milldam
n03766044miller, milling machine
h03766218milliammeter
n03766322millinery, woman's hat
n03766508millinery, hat shop
h03766600milling
h03766697millivoltmeter
n03766935millstone
n03767112millstone
n03767203millwheel, mill wheel
n03767459mimeograph, mimeo, mimeograph machine, Roneo, Roneograph
n03767745minaret
n03767966mincer, mincing machine
h03768132mine
h03768683mine detector
h03768823minelayer
n03768916mineshaft
n03769610minibar, cellaret
h03769722minibike, motorbike
o03769881minibus
n03770085minicar
h03770224minicomputer
n03770316ministry
o03770439miniskirt, mini
h03770520minisub, minisubmarine
o03770679minivan
h03770834miniver
n03770954mink, mink coat
n03772077minster
n03772269mint
n03772584minute hand, big hand
h03772674Minuteman
n03773035mirror
o03773504missile
h03773835missile defense system, missile defence system
n03774327miter box, mitre box
n03774461miter joint, mitre joint, miter, mitre
o03775071mitten
n03775199mixer
n03775388mixer
o03775546mixing bowl
n03775636mixing faucet
n03775747mizzen, mizen
n03775847mizzenmast, mizenmast, mizzen, mizen
h03776167mobcap
o03776460mobile home, manufactured home
l03776877moccasin, mocassin
h03776997mock-up
h03777126mod con
o03777568Model T
o03777754modem
h03778459modillion
n03778817module
h03779000module
n03779128mohair
h03779246moire, watered-silk
h03779370mold, mould, cast
h03779884moldboard, mouldboard
h03780047moldboard plow, mouldboard plough
h03780799moleskin
h03781055Molotov cocktail, petrol bomb, gasoline bomb
o03781244monastery
h03781467monastic habit
h03781594moneybag
n03781683money belt
n03781787monitor
o03782006monitor
n03782190monitor, monitoring device
n03782794monkey-wrench, monkey wrench
h03782929monk's cloth
h03783304monochrome
n03783430monocle, eyeglass
h03783575monofocal lens implant, monofocal IOL
h03783873monoplane
h03784139monotype
n03784270monstrance, ostensorium
h03784793mooring tower, mooring mast
n03784896Moorish arch, horseshoe arch
o03785016moped
h03785142mop handle
n03785237moquette
h03785499morgue, mortuary, dead room
n03785721morion, cabasset
h03786096morning dress
n03786194morning dress
n03786313morning room
n03786621Morris chair
n03786715mortar, howitzer, trench mortar
o03786901mortar
o03787032mortarboard
n03787523mortise joint, mortise-and-tenon joint
n03788047mosaic
o03788195mosque
o03788365mosquito net
n03788498motel
n03788601motel room
n03788914Mother Hubbard, muumuu
n03789171motion-picture camera, movie camera, cine-camera
h03789400motion-picture film, movie film, cine-film
h03789603motley
h03789794motley
n03789946motor
n03790230motorboat, powerboat
n03790512motorcycle, bike
n03790755motor hotel, motor inn, motor lodge, tourist court, court
n03790953motorized wheelchair
o03791053motor scooter, scooter
n03791235motor vehicle, automotive vehicle
n03792048mound, hill
n03792334mound, hill, pitcher's mound
n03792526mount, setting
o03792782mountain bike, all-terrain bike, off-roader
o03792972mountain tent
o03793489mouse, computer mouse
n03793850mouse button
o03794056mousetrap
n03794136mousse, hair mousse, hair gel
n03794798mouthpiece, embouchure
n03795123mouthpiece
n03795269mouthpiece, gumshield
n03795758movement
n03795976movie projector, cine projector, film projector
h03796181moving-coil galvanometer
o03796401moving van
n03796522mud brick
n03796605mudguard, splash guard, splash-guard
h03796848mudhif
h03796974muff
h03797062muffle
n03797182muffler
n03797264mufti
n03797390mug
n03797896mulch
n03798061mule, scuff
n03798442multichannel recorder
h03798610multiengine airplane, multiengine plane
h03798982multiplex
h03799113multiplexer
h03799240multiprocessor
h03799375multistage rocket, step rocket
h03799610munition, ordnance, ordnance store
n03799876Murphy bed
h03800371musette, shepherd's pipe
h03800485musette pipe
h03800563museum
h03800772mushroom anchor
n03800933musical instrument, instrument
n03801353music box, musical box
n03801533music hall, vaudeville theater, vaudeville theatre
n03801671music school
n03801760music stand, music rack
n03801880music stool, piano stool
n03802007musket
h03802228musket ball, ball
n03802393muslin
l03802643mustache cup, moustache cup
h03802800mustard plaster, sinapism
h03802973mute
h03803116muzzle loader
o03803284muzzle
h03803780myelogram
h03804211nacelle
o03804744nail
n03805180nailbrush
n03805280nailfile
h03805374nailhead
h03805503nailhead
n03805725nail polish, nail enamel, nail varnish
h03805933nainsook
h03807334Napier's bones, Napier's rods
h03809211nard, spikenard
n03809312narrowbody aircraft, narrow-body aircraft, narrow-body
n03809603narrow wale
h03809686narthex
h03809802narthex
h03810412nasotracheal tube
n03810952national monument
n03811295nautilus, nuclear submarine, nuclear-powered submarine
n03811444navigational system
n03811847naval equipment
n03811965naval gun
h03812263naval missile
h03812382naval radar
h03812789naval tactical data system
n03812924naval weaponry
n03813078nave
h03813176navigational instrument
h03813946nebuchadnezzar
h03814528neckband
o03814639neck brace
h03814727neckcloth, stock
n03814817neckerchief
o03814906necklace
n03815149necklet
h03815278neckline
n03815482neckpiece
n03815615necktie, tie
n03816005neckwear
n03816136needle
h03816394needle
n03816530needlenose pliers
n03816849needlework, needlecraft
n03817191negative
h03817331negative magnetic pole, negative pole, south-seeking pole
h03817522negative pole
n03817647negligee, neglige, peignoir, wrapper, housecoat
h03818001neolith
n03818343neon lamp, neon induction lamp, neon tube
h03819047nephoscope
n03819336nest
n03819448nest egg
n03819595net, network, mesh, meshing, meshwork
n03819994net
h03820154net
n03820318net
n03820728network, electronic network
h03820950network
h03821145neutron bomb
h03821424newel
n03821518newel post, newel
n03822171newspaper, paper
h03822361newsroom
n03822504newsroom
n03822656newsstand
n03822767Newtonian telescope, Newtonian reflector
n03823111nib, pen nib
n03823216niblick, nine iron
n03823312nicad, nickel-cadmium accumulator
h03823673nickel-iron battery, nickel-iron accumulator
h03823906Nicol prism
h03824197night bell
h03824284nightcap
n03824381nightgown, gown, nightie, night-robe, nightdress
h03824589night latch
n03824713night-light
h03824999nightshirt
n03825080nightwear, sleepwear, nightclothes
l03825271ninepin, skittle, skittle pin
h03825442ninepin ball, skittle ball
h03825673ninon
o03825788nipple
h03825913nipple shield
n03826039niqab
n03826186Nissen hut, Quonset hut
h03827420nogging
n03827536noisemaker
n03828020nonsmoker, nonsmoking car
h03829340non-volatile storage, nonvolatile storage
h03829857Norfolk jacket
n03829954noria
h03831203nosebag, feedbag
n03831382noseband, nosepiece
h03831757nose flute
n03832144nosewheel
o03832673notebook, notebook computer
h03833907nuclear-powered ship
n03834040nuclear reactor, reactor
h03834472nuclear rocket
h03834604nuclear weapon, atomic weapon
n03835197nude, nude painting
h03835729numdah, numdah rug, nammad
h03835941nun's habit
n03836062nursery, baby's room
n03836451nut and bolt
h03836602nutcracker
n03836906nylon
n03836976nylons, nylon stocking, rayons, rayon stocking, silk stocking
n03837422oar
n03837606oast
n03837698oast house
o03837869obelisk
h03838024object ball
n03838298objective, objective lens, object lens, object glass
h03838748oblique bandage
o03838899oboe, hautboy, hautbois
h03839172oboe da caccia
h03839276oboe d'amore
n03839424observation dome
n03839671observatory
h03839795obstacle
h03840327obturator
o03840681ocarina, sweet potato
n03840823octant
h03841011odd-leg caliper
o03841143odometer, hodometer, mileometer, milometer
l03841290oeil de boeuf
n03841666office, business office
n03842012office building, office block
n03842156office furniture
h03842276officer's mess
n03842377off-line equipment, auxiliary equipment
h03842585ogee, cyma reversa
h03842754ogee arch, keel arch
n03842986ohmmeter
h03843092oil, oil color, oil colour
l03843316oilcan
n03843438oilcloth
o03843555oil filter
h03843883oil heater, oilstove, kerosene heater, kerosine heater
n03844045oil lamp, kerosene lamp, kerosine lamp
n03844233oil paint
h03844550oil pump
n03844673oil refinery, petroleum refinery
n03844815oilskin, slicker
h03844965oil slick
h03845107oilstone
n03845190oil tanker, oiler, tanker, tank ship
h03845990old school tie
n03846100olive drab
n03846234olive drab, olive-drab uniform
n03846431Olympian Zeus
n03846677omelet pan, omelette pan
h03846772omnidirectional antenna, nondirectional antenna
h03846970omnirange, omnidirectional range, omnidirectional radio range
n03847471onion dome
n03847823open-air market, open-air marketplace, market square
h03848033open circuit
n03848168open-end wrench, tappet wrench
n03848348opener
h03848537open-hearth furnace
h03849275openside plane, rabbet plane
h03849412open sight
n03849679openwork
n03849814opera, opera house
h03849943opera cloak, opera hood
n03850053operating microscope
n03850245operating room, OR, operating theater, operating theatre, surgery
n03850492operating table
h03850613ophthalmoscope
l03851341optical device
n03851787optical disk, optical disc
n03852280optical instrument
h03852544optical pyrometer, pyroscope
n03852688optical telescope
h03853291orchestra pit, pit
n03853924ordinary, ordinary bicycle
o03854065organ, pipe organ
n03854421organdy, organdie
n03854506organic light-emitting diode, OLED
n03854722organ loft
n03854815organ pipe, pipe, pipework
n03855214organza
n03855333oriel, oriel window
h03855464oriflamme
n03855604O ring
n03855756Orlon
h03855908orlop deck, orlop, fourth deck
n03856012orphanage, orphans' asylum
h03856335orphrey
n03856465orrery
h03856728orthicon, image orthicon
h03857026orthochromatic film
h03857156orthopter, ornithopter
l03857291orthoscope
n03857687oscillograph
o03857828oscilloscope, scope, cathode-ray oscilloscope, CRO
n03858085ossuary
n03858183otoscope, auriscope, auroscope
n03858418ottoman, pouf, pouffe, puff, hassock
h03858533oubliette
h03858837out-basket, out-tray
n03859000outboard motor, outboard
n03859170outboard motorboat, outboard
n03859280outbuilding
n03859495outerwear, overclothes
n03859608outfall
n03859958outfit, getup, rig, turnout
h03860234outfitter
n03860404outhouse, privy, earth-closet, jakes
h03861048output device
n03861271outrigger
n03861430outrigger canoe
h03861596outside caliper
n03861842outside mirror
h03862379outwork
n03862676oven
n03862862oven thermometer
n03863108overall
n03863262overall, boilersuit, boilers suit
h03863657overcoat, overcoating
h03863783overdrive
n03863923overgarment, outer garment
l03864139overhand knot
n03864356overhang
n03864692overhead projector
h03865288overmantel
n03865371overnighter, overnight bag, overnight case
n03865557overpass, flyover
h03865820override
n03865949overshoe
o03866082overskirt
h03867854oxbow
h03868044Oxbridge
o03868242oxcart
h03868324oxeye
n03868406oxford
n03868643oximeter
h03868763oxyacetylene torch
o03868863oxygen mask
h03869838oyster bar
h03869976oyster bed, oyster bank, oyster park
n03870105pace car
h03870290pacemaker, artificial pacemaker
h03870546pack
n03870672pack
n03870980pack, face pack
n03871083package, parcel
n03871371package store, liquor store, off-licence
n03871524packaging
o03871628packet
n03871724packing box, packing case
h03871860packinghouse, packing plant
h03872016packinghouse
h03872167packing needle
h03872273packsaddle
o03873416paddle, boat paddle
n03873699paddle
h03873848paddle
h03873996paddle box, paddle-box
n03874138paddle steamer, paddle-wheeler
o03874293paddlewheel, paddle wheel
n03874487paddock
o03874599padlock
l03874823page printer, page-at-a-time printer
n03875218paint, pigment
n03875806paintball
n03875955paintball gun
h03876111paintbox
o03876231paintbrush
n03877351paisley
o03877472pajama, pyjama, pj's, jammies
n03877674pajama, pyjama
o03877845palace
n03878066palace, castle
n03878211palace
h03878294palanquin, palankeen
h03878418paleolith
h03878511palestra, palaestra
h03878674palette, pallet
l03878828palette knife
n03878963palisade
h03879456pallet
n03879705pallette, palette
h03880032pallium
h03880129pallium
n03880323pan
n03880531pan, cooking pan
h03881305pancake turner
h03881404panchromatic film
h03881534panda car
n03882611paneling, panelling, pane
n03882960panhandle
n03883054panic button
n03883385pannier
n03883524pannier
h03883664pannikin
h03883773panopticon
h03883944panopticon
o03884397panpipe, pandean pipe, syrinx
h03884554pantaloon
h03884639pantechnicon
n03884778pantheon
n03884926pantheon
n03885028pantie, panty, scanty, step-in
n03885194panting, trousering
n03885293pant leg, trouser leg
h03885410pantograph
n03885535pantry, larder, buttery
n03885669pants suit, pantsuit
n03885788panty girdle
n03885904pantyhose
n03886053panzer
n03886641paper chain
n03886762paper clip, paperclip, gem clip
h03886940paper cutter
n03887185paper fastener
n03887330paper feed
h03887512paper mill
o03887697paper towel
h03887899parabolic mirror
h03888022parabolic reflector, paraboloid reflector
o03888257parachute, chute
o03888605parallel bars, bars
h03888808parallel circuit, shunt circuit
h03888998parallel interface, parallel port
h03889397parang
n03889503parapet, breastwork
h03889626parapet
n03889726parasail
n03889871parasol, sunshade
n03890093parer, paring knife
n03890233parfait glass
h03890358pargeting, pargetting, pargetry
n03890514pari-mutuel machine, totalizer, totaliser, totalizator, totalisator
n03891051parka, windbreaker, windcheater, anorak
o03891251park bench
o03891332parking meter
n03891538parlor, parlour
n03892178parquet, parquet floor
n03892425parquetry, parqueterie
n03892557parsonage, vicarage, rectory
l03892728Parsons table
h03893935partial denture
n03894051particle detector
n03894379partition, divider
n03894677parts bin
h03894933party line
h03895038party wall
h03895170parvis
o03895866passenger car, coach, carriage
n03896103passenger ship
n03896233passenger train
n03896419passenger van
n03896526passe-partout
h03896628passive matrix display
h03896984passkey, passe-partout, master key, master
h03897130pass-through
h03897634pastry cart
n03897943patch
n03898129patchcord
n03898271patchouli, patchouly, pachouli
n03898395patch pocket
n03898633patchwork, patchwork quilt
h03898787patent log, screw log, taffrail log
h03899100paternoster
h03899612patina
o03899768patio, terrace
n03899933patisserie
h03900028patka
h03900194patrol boat, patrol ship
h03900301patty-pan
n03900393pave
n03900979pavilion, marquee
n03901229pavior, paviour, paving machine
h03901338pavis, pavise
n03901750pawn
l03901974pawnbroker's shop, pawnshop, loan office
o03902125pay-phone, pay-station
h03902220PC board
n03902482peach orchard
n03902756pea jacket, peacoat
h03903133peavey, peavy, cant dog, dog hook
h03903290pectoral, pectoral medallion
n03903424pedal, treadle, foot pedal, foot lever
n03903733pedal pusher, toreador pants
o03903868pedestal, plinth, footstall
n03904060pedestal table
n03904183pedestrian crossing, zebra crossing
n03904433pedicab, cycle rickshaw
n03904657pediment
n03904782pedometer
n03904909peeler
h03905361peep sight
h03905540peg, nog
h03905730peg, pin, thole, tholepin, rowlock, oarlock
n03905947peg
h03906106peg, wooden leg, leg, pegleg
n03906224pegboard
n03906463Pelham
h03906590pelican crossing
h03906789pelisse
h03906894pelvimeter
n03906997pen
h03907475penal colony
h03907654penal institution, penal facility
h03907908penalty box
h03908111pen-and-ink
n03908204pencil
h03908456pencil
o03908618pencil box, pencil case
o03908714pencil sharpener
n03909020pendant earring, drop earring, eardrop
n03909160pendulum
n03909406pendulum clock
h03909516pendulum watch
h03909658penetration bomb
h03911406penile implant
n03911513penitentiary, pen
n03911658penknife
n03911767penlight
n03911866pennant, pennon, streamer, waft
n03912218pennywhistle, tin whistle, whistle
h03912821penthouse
n03913343pentode
h03913930peplos, peplus, peplum
n03914106peplum
n03914337pepper mill, pepper grinder
n03914438pepper shaker, pepper box, pepper pot
n03914583pepper spray
n03914831percale
n03915118percolator
h03915320percussion cap
n03915437percussion instrument, percussive instrument
n03915900perforation
o03916031perfume, essence
h03916289perfumery
h03916385perfumery
n03916470perfumery
n03916720peripheral, computer peripheral, peripheral device
h03917048periscope
n03917198peristyle
h03917327periwig, peruke
n03917814permanent press, durable press
h03918074perpetual motion machine
n03918480personal computer, PC, microcomputer
n03918737personal digital assistant, PDA, personal organizer, personal organiser, organizer, organiser
n03919096personnel carrier
n03919289pestle
n03919430pestle, muller, pounder
h03919808petcock
o03920288Petri dish
h03920384petrolatum gauze
n03920641pet shop
n03920737petticoat, half-slip, underskirt
n03920867pew, church bench
n03923379phial, vial, ampule, ampul, ampoule
h03923564Phillips screw
h03923692Phillips screwdriver
n03923918phonograph needle, needle
n03924069phonograph record, phonograph recording, record, disk, disc, platter
h03924407photocathode
h03924532photocoagulator
o03924679photocopier
n03926148photographic equipment
h03926412photographic paper, photographic material
h03926876photometer
n03927091photomicrograph
n03927299Photostat, Photostat machine
n03927539photostat
h03927792physical pendulum, compound pendulum
n03928116piano, pianoforte, forte-piano
h03928589piano action
n03928814piano keyboard, fingerboard, clavier
h03928994piano wire
h03929091piccolo
h03929202pick, pickax, pickaxe
h03929443pick
o03929660pick, plectrum, plectron
o03929855pickelhaube
h03930229picket boat
o03930313picket fence, paling
h03930431picket ship
h03930515pickle barrel
o03930630pickup, pickup truck
P03931044picture, image, icon, ikon
n03931765picture frame
n03931885picture hat
h03931980picture rail
h03932080picture window
h03932670piece of cloth, piece of material
h03933391pied-a-terre
o03933933pier
n03934042pier
n03934229pier arch
n03934311pier glass, pier mirror
n03934565pier table
n03934656pieta
h03934890piezometer
n03935116pig bed, pig
n03935234piggery, pig farm
o03935335piggy bank, penny bank
h03935883pilaster
h03936269pile, spile, piling, stilt
n03936466pile driver
o03937543pill bottle
n03937835pillbox, toque, turban
n03937931pillion
n03938037pillory
o03938244pillow
n03938401pillow block
n03938522pillow lace, bobbin lace
n03938725pillow sham
h03939062pilot bit
n03939178pilot boat
h03939281pilot burner, pilot light, pilot
h03939440pilot cloth
h03939565pilot engine
n03939677pilothouse, wheelhouse
n03939844pilot light, pilot lamp, indicator lamp
n03940256pin
h03940894pin, flag
n03941013pin, pin tumbler
n03941231pinata
n03941417pinball machine, pin table
h03941586pince-nez
n03941684pincer, pair of pincers, tweezer, pair of tweezers
h03941887pinch bar
h03942028pincurl clip
h03942600pinfold
o03942813ping-pong ball
n03942920pinhead
n03943115pinion
n03943266pinnacle
h03943623pinprick
l03943714pinstripe
h03943833pinstripe
n03943920pinstripe
n03944024pintle
n03944138pinwheel, pinwheel wind collector
o03944341pinwheel
h03945459tabor pipe
h03945615pipe
h03945817pipe bomb
h03945928pipe cleaner
n03946076pipe cutter
n03946162pipefitting, pipe fitting
h03947111pipet, pipette
h03947343pipe vise, pipe clamp
n03947466pipe wrench, tube wrench
n03947798pique
o03947888pirate, pirate ship
n03948242piste
n03948459pistol, handgun, side arm, shooting iron
n03948830pistol grip
n03948950piston, plunger
n03949145piston ring
n03949317piston rod
h03949761pit
o03950228pitcher, ewer
h03950359pitchfork
n03950537pitching wedge
h03950647pitch pipe
n03950899pith hat, pith helmet, sun helmet, topee, topi
h03951068piton
h03951213Pitot-static tube, Pitot head, Pitot tube
h03951453Pitot tube, Pitot
h03951800pitsaw
h03951971pivot, pin
h03952150pivoting window
n03952576pizzeria, pizza shop, pizza parlor
h03953020place of business, business establishment
h03953416place of worship, house of prayer, house of God, house of worship
n03953901placket
n03954393planchet, coin blank
o03954731plane, carpenter's plane, woodworking plane
n03955296plane, planer, planing machine
n03955489plane seat
h03955809planetarium
h03955941planetarium
o03956157planetarium
h03956331planetary gear, epicyclic gear, planet wheel, planet gear
h03956531plank-bed
n03956623planking
n03956785planner
n03956922plant, works, industrial plant
n03957315planter
n03957420plaster, adhesive plaster, sticking plaster
n03957762plasterboard, gypsum board
n03957991plastering trowel
o03958227plastic bag
h03958338plastic bomb
h03958630plastic laminate
n03958752plastic wrap
n03959014plastron
h03959123plastron
h03959227plastron
n03959701plate, scale, shell
n03960374plate, collection plate
n03960490plate
h03961394platen
h03961630platen
o03961711plate rack
h03961828plate rail
n03961939platform
h03962525platform, weapons platform
h03962685platform
n03962852platform bed
h03962932platform rocker
h03963028plating, metal plating
n03963198platter
n03963294playback
h03963483playbox, play-box
n03963645playground
n03964495playpen, pen
l03964611playsuit
n03965456plaza, mall, center, shopping mall, shopping center, shopping centre
n03965907pleat, plait
n03966206plenum
h03966325plethysmograph
h03966582pleximeter, plessimeter
h03966751plexor, plessor, percussor
n03966976pliers, pair of pliers, plyers
n03967270plimsoll
n03967396plotter
o03967562plow, plough
n03967942plug, stopper, stopple
n03968293plug, male plug
h03968479plug fuse
n03968581plughole
n03968728plumb bob, plumb, plummet
h03969510plumb level
o03970156plunger, plumber's helper
h03970363plus fours
n03970546plush
n03971218plywood, plyboard
h03971321pneumatic drill
h03971960p-n junction
h03972146p-n-p transistor
h03972372poacher
h03972524pocket
h03973003pocket battleship
n03973285pocketcomb, pocket comb
n03973402pocket flap
h03973520pocket-handkerchief
n03973628pocketknife, pocket knife
n03973839pocket watch
n03973945pod, fuel pod
n03974070pogo stick
n03974915point-and-shoot camera
n03975035pointed arch
n03975657pointing trowel
n03975788point lace, needlepoint
h03975926poker, stove poker, fire hook, salamander
h03976105polarimeter, polariscope
h03976268Polaroid
o03976467Polaroid camera, Polaroid Land camera
o03976657pole
h03977158pole
h03977266poleax, poleaxe
h03977430poleax, poleaxe
n03977592police boat
o03977966police van, police wagon, paddy wagon, patrol wagon, wagon, black Maria
n03978421polling booth
h03978575polo ball
n03978686polo mallet, polo stick
l03978815polonaise
n03978966polo shirt, sport shirt
h03979377polyester
h03979492polygraph
n03980026pomade, pomatum
n03980478pommel horse, side horse
o03980874poncho
h03980986pongee
h03981094poniard, bodkin
n03981340pontifical
n03981566pontoon
n03981760pontoon bridge, bateau bridge, floating bridge
n03981924pony cart, ponycart, donkey cart, tub-cart
n03982232pool ball
n03982331poolroom
o03982430pool table, billiard table, snooker table
n03982642poop deck
h03982767poor box, alms box, mite box
l03982895poorhouse
o03983396pop bottle, soda bottle
h03983499popgun
n03983612poplin
h03983712popper
h03983928poppet, poppet valve
h03984125pop tent
n03984234porcelain
n03984381porch
n03984643porkpie, porkpie hat
n03984759porringer
n03985069portable
n03985232portable computer
n03985441portable circular saw, portable saw
n03985881portcullis
h03986071porte-cochere
n03986224porte-cochere
n03986355portfolio
n03986562porthole
n03986704portico
h03986857portiere
n03986949portmanteau, Gladstone, Gladstone bag
n03987266portrait camera
n03987376portrait lens
h03987674positive pole, positive magnetic pole, north-seeking pole
h03987865positive pole
n03987990positron emission tomography scanner, PET scanner
n03988170post
h03988758postage meter
h03988926post and lintel
h03989199post chaise
h03989349postern
h03989447post exchange, PX
n03989665posthole digger, post-hole digger
h03989777post horn
h03989898posthouse, post house
n03990474pot
o03991062pot, flowerpot
l03991202potbelly, potbelly stove
h03991321Potemkin village
h03991443potential divider, voltage divider
n03991646potentiometer, pot
n03991837potentiometer
n03992325potpourri
n03992436potsherd
o03992509potter's wheel
n03992703pottery, clayware
h03992975pottle
n03993053potty seat, potty chair
n03993180pouch
n03993403poultice, cataplasm, plaster
n03993703pound, dog pound
h03993878pound net
n03994008powder
h03994297powder and shot
h03994417powdered mustard, dry mustard
n03994614powder horn, powder flask
h03994757powder keg
h03995018power brake
n03995265power cord
o03995372power drill
n03995535power line, power cable
h03995661power loom
n03995856power mower, motor mower
h03996004power pack
n03996145power saw, saw, sawing machine
n03996416power shovel, excavator, digger, shovel
n03996849power steering, power-assisted steering
h03997274power takeoff, PTO
h03997484power tool
h03997875praetorium, pretorium
o03998194prayer rug, prayer mat
n03998333prayer shawl, tallith, tallis
h03998673precipitator, electrostatic precipitator, Cottrell precipitator
h03999064prefab
n03999160presbytery
h03999621presence chamber
n03999992press, mechanical press
n04000311press, printing press
h04000480press
n04000592press box
h04000716press gallery
l04000998press of sail, press of canvas
h04001132pressure cabin
n04001265pressure cooker
h04001397pressure dome
n04001499pressure gauge, pressure gage
h04001661pressurized water reactor, PWR
n04001845pressure suit
l04002262pricket
h04002371prie-dieu
h04002629primary coil, primary winding, primary
n04003241Primus stove, Primus
h04003359Prince Albert
n04003856print
h04004099print buffer
n04004210printed circuit
n04004475printer, printing machine
o04004767printer
n04004990printer cable
n04005197priory
o04005630prison, prison house
h04005912prison camp, internment camp, prisoner of war camp, POW camp
h04006067privateer
h04006227private line
h04006330privet hedge
h04006411probe
h04007415proctoscope
h04007664prod, goad
n04008385production line, assembly line, line
o04008634projectile, missile
o04009552projector
n04009801projector
h04009923prolonge
h04010057prolonge knot, sailor's breastplate
h04010779prompter, autocue
h04010927prong
n04011827propeller, propellor
n04012084propeller plane
n04012482propjet, turboprop, turbo-propeller plane
h04012665proportional counter tube, proportional counter
h04013060propulsion system
h04013176proscenium, proscenium wall
h04013600proscenium arch
n04013729prosthesis, prosthetic device
h04014297protective covering, protective cover, protection
h04015204protective garment
h04015786proton accelerator
n04015908protractor
n04016240pruner, pruning hook, lopper
h04016479pruning knife
n04016576pruning saw
n04016684pruning shears
n04016846psaltery
h04017571psychrometer
h04017807PT boat, mosquito boat, mosquito craft, motor torpedo boat
n04018155public address system, P.A. system, PA system, P.A., PA
h04018399public house, pub, saloon, pothouse, gin mill, taphouse
n04018667public toilet, comfort station, public convenience, convenience, public lavatory, restroom, toilet facility, wash room
n04019101public transport
h04019335public works
o04019541puck, hockey puck
n04019696pull
h04019881pullback, tieback
l04020087pull chain
n04020298pulley, pulley-block, pulley block, block
h04020744pull-off, rest area, rest stop, layby, lay-by
n04020912Pullman, Pullman car
n04021028pullover, slipover
h04021164pull-through
h04021362pulse counter
h04021503pulse generator
h04021704pulse timing circuit
n04021798pump
n04022332pump
h04022434pump action, slide action
h04022708pump house, pumping station
h04022866pump room
h04023021pump-type pliers
h04023119pump well
h04023249punch, puncher
h04023422punchboard
n04023695punch bowl
o04023962punching bag, punch bag, punching ball, punchball
h04024137punch pliers
n04024274punch press
n04024862punnet
n04024983punt
n04025508pup tent, shelter tent
h04025633purdah
n04026053purifier
n04026180purl, purl stitch
o04026417purse
n04026813push-bike
l04026918push broom
n04027023push button, push, button
h04027367push-button radio
n04027706pusher, zori
h04027820put-put
h04027935puttee
n04028074putter, putting iron
n04028221putty knife
n04028315puzzle
n04028581pylon, power pylon
n04028764pylon
h04029416pyramidal tent
l04029647pyrograph
n04029734pyrometer
h04029913pyrometric cone
h04030054pyrostat
h04030161pyx, pix
n04030274pyx, pix, pyx chest, pix chest
h04030414pyxis
n04030518quad, quadrangle
h04030846quadrant
h04030965quadraphony, quadraphonic system, quadriphonic system
h04031884quartering
h04032509quarterstaff
n04032603quartz battery, quartz mill
h04032936quartz lamp
h04033287queen
n04033425queen
h04033557queen post
h04033801quern
o04033901quill, quill pen
o04033995quilt, comforter, comfort, puff
n04034262quilted bedspread
h04034367quilting
h04035231quipu
h04035634quirk molding, quirk moulding
h04035748quirt
n04035836quiver
n04035912quoin, coign, coigne
h04036155quoit
n04036303QWERTY keyboard
h04036776rabbet, rebate
h04036963rabbet joint
h04037076rabbit ears
n04037220rabbit hutch
h04037298raceabout
o04037443racer, race car, racing car
h04037873raceway, race
n04037964racing boat
n04038231racing gig
n04038338racing skiff, single shell
n04038440rack, stand
n04038727rack
h04039041rack, wheel
h04039209rack and pinion
o04039381racket, racquet
n04039742racquetball
n04039848radar, microwave radar, radio detection and ranging, radiolocation
n04040247radial, radial tire, radial-ply tire
n04040373radial engine, rotary engine
h04040540radiation pyrometer
o04040759radiator
n04041069radiator
n04041243radiator cap
n04041408radiator hose
o04041544radio, wireless
n04041747radio antenna, radio aerial
h04042076radio chassis
h04042204radio compass
n04042358radiogram, radiograph, shadowgraph, skiagraph, skiagram
h04042632radio interferometer
h04042795radio link, link
h04042985radiometer
h04043168radiomicrometer
n04043411radio-phonograph, radio-gramophone
n04043733radio receiver, receiving set, radio set, radio, tuner, wireless
n04044307radiotelegraph, radiotelegraphy, wireless telegraph, wireless telegraphy
n04044498radiotelephone, radiophone, wireless telephone
o04044716radio telescope, radio reflector
h04044955radiotherapy equipment
h04045085radio transmitter
n04045255radome, radar dome
n04045397raft
n04045644rafter, balk, baulk
h04045787raft foundation
h04045941rag, shred, tag, tag end, tatter
n04046091ragbag
n04046277raglan
n04046400raglan sleeve
n04046590rail
n04046974rail fence
h04047139railhead
n04047401railing, rail
h04047733railing
h04047834railroad bed
n04048441railroad tunnel
o04049303rain barrel
n04049405raincoat, waterproof
n04049585rain gauge, rain gage, pluviometer, udometer
n04049753rain stick
n04050066rake
n04050313rake handle
h04050600RAM disk
n04050933ramekin, ramequin
h04051269ramjet, ramjet engine, atherodyde, athodyd, flying drainpipe
h04051439rammer
n04051549ramp, incline
h04051705rampant arch
n04051825rampart, bulwark, wall
h04052235ramrod
h04052346ramrod
n04052442ranch, spread, cattle ranch, cattle farm
n04052658ranch house
n04052757random-access memory, random access memory, random memory, RAM, read/write memory
n04053508rangefinder, range finder
n04053677range hood
h04053767range pole, ranging pole, flagpole
n04054361rapier, tuck
h04054566rariora
n04054670rasp, wood file
l04055180ratchet, rachet, ratch
h04055447ratchet wheel
h04055700rathskeller
h04055861ratline, ratlin
h04056073rat-tail file
n04056180rattan, ratan
n04056413rattrap
n04056932rayon
n04057047razor
l04057215razorblade
h04057435reaction-propulsion engine, reaction engine
h04057673reaction turbine
h04057846reactor
n04057981reading lamp
n04058096reading room
n04058239read-only memory, ROM, read-only storage, fixed storage
h04058486read-only memory chip
n04058594readout, read-out
h04058721read/write head, head
n04059157ready-to-wear
h04059298real storage
h04059399reamer
n04059516reamer, juicer, juice reamer
n04059947rearview mirror
h04060198Reaumur thermometer
h04060448rebozo
n04060647receiver, receiving system
h04060904receptacle
n04061681reception desk
n04061793reception room
n04061969recess, niche
h04062179reciprocating engine
n04062428recliner, reclining chair, lounger
h04062644reconnaissance plane
h04062807reconnaissance vehicle, scout car
n04063154record changer, auto-changer, changer
n04063373recorder, recording equipment, recording machine
n04063868recording
h04064213recording system
n04064401record player, phonograph
n04064747record sleeve, record cover
n04064862recovery room
o04065272recreational vehicle, RV, R.V.
n04065464recreation room, rec room
n04065789recycling bin
h04065909recycling plant
h04066023redbrick university
n04066270red carpet
h04066388redoubt
h04066476redoubt
h04066767reduction gear
h04067143reed pipe
h04067231reed stop
h04067353reef knot, flat knot
o04067472reel
n04067658reel
n04067818refectory
n04067921refectory table
n04068441refinery
n04068601reflecting telescope, reflector
h04069166reflectometer
n04069276reflector
o04069434reflex camera
h04069582reflux condenser
h04069777reformatory, reform school, training school
n04070003reformer
n04070207refracting telescope
n04070415refractometer
h04070545refrigeration system
o04070727refrigerator, icebox
h04070964refrigerator car
h04071102refuge, sanctuary, asylum
n04071263regalia
l04071393regimentals
n04072193regulator
n04072551rein
n04072960relay, electrical relay
h04073425release, button
l04073948religious residence, cloister
n04074185reliquary
o04074963remote control, remote
n04075291remote terminal, link-attached terminal, remote station, link-attached station
l04075468removable disk
n04075715rendering
h04075813rep, repp
n04075916repair shop, fix-it shop
h04076052repeater
n04076284repeating firearm, repeater
n04076713repository, monument
l04077430reproducer
h04077594rerebrace, upper cannon
h04077734rescue equipment
h04077889research center, research facility
h04078002reseau
n04078574reservoir
h04078955reset
h04079106reset button
n04079244residence
h04079603resistance pyrometer
n04079933resistor, resistance
n04080138resonator
n04080454resonator, cavity resonator, resonating chamber
n04080705resort hotel, spa
n04080833respirator, inhalator
o04081281restaurant, eating house, eating place, eatery
n04081699rest house
h04081844restraint, constraint
h04082344resuscitator
n04082562retainer
n04082710retaining wall
n04082886reticle, reticule, graticule
h04083113reticulation
n04083309reticule
h04083649retort
n04083800retractor
h04084517return key, return
h04084682reverberatory furnace
n04084889revers, revere
h04085017reverse, reverse gear
h04085574reversible
h04085873revetment, revetement, stone facing
h04086066revetment
o04086273revolver, six-gun, six-shooter
n04086446revolving door, revolver
h04086663rheometer
h04086794rheostat, variable resistor
h04086937rhinoscope
h04087126rib
n04087432riband, ribband
n04087709ribbed vault
n04087826ribbing
h04088229ribbon development
h04088343rib joint pliers
h04088441ricer
h04088696riddle
h04088797ride
h04089152ridge, ridgepole, rooftree
n04089376ridge rope
n04089666riding boot
n04089836riding crop, hunting crop
n04089976riding mower
o04090263rifle
h04090548rifle ball
h04090781rifle grenade
n04091097rig
h04091466rigger, rigger brush
h04091584rigger
n04091693rigging, tackle
h04092168rigout
h04093157ringlet
h04093223rings
n04093625rink, skating rink
n04093775riot gun
h04093915ripcord
h04094060ripcord
h04094250ripping bar
h04094438ripping chisel
h04094608ripsaw, splitsaw
n04094720riser
h04094859riser, riser pipe, riser pipeline, riser main
n04095109Ritz
n04095210river boat
n04095342rivet
n04095577riveting machine, riveter, rivetter
h04095938roach clip, roach holder
n04096066road, route
h04096733roadbed
h04096848roadblock, barricade
h04097085roadhouse
n04097373roadster, runabout, two-seater
h04097622roadway
n04097760roaster
n04097866robe
h04098169robotics equipment
h04098260Rochon prism, Wollaston prism
h04098399rock bit, roller bit
n04098513rocker
h04098795rocker, cradle
n04099003rocker arm, valve rocker
n04099175rocket, rocket engine
n04099429rocket, projectile
o04099969rocking chair, rocker
h04100174rod
n04100519rodeo
h04101375roll
h04101497roller
n04101701roller
h04101860roller bandage
n04102037in-line skate
n04102162Rollerblade
n04102285roller blind
n04102406roller coaster, big dipper, chute-the-chute
n04102618roller skate
h04102760roller towel
l04102872roll film
h04102962rolling hitch
n04103094rolling mill
n04103206rolling pin
n04103364rolling stock
n04103665roll-on
n04103769roll-on
n04103918roll-on roll-off
n04104147Rolodex
n04104384Roman arch, semicircular arch
n04104500Roman building
n04104770romper, romper suit
h04104925rood screen
n04105068roof
h04105438roof
n04105704roofing
n04105893room
h04107598roomette
n04107743room light
h04107984roost
n04108268rope
n04108822rope bridge
h04108999rope tow
h04110068rose water
n04110178rose window, rosette
h04110281rosin bag
h04110439rotary actuator, positioner
h04110654rotary engine
h04110841rotary press
n04110955rotating mechanism
n04111190rotating shaft, shaft
n04111414rotisserie
o04111531rotisserie
n04111668rotor
h04111962rotor, rotor coil
n04112147rotor
n04112252rotor blade, rotary wing
n04112430rotor head, rotor shaft
n04112579rotunda
n04112654rotunda
n04112752rouge, paint, blusher
h04112921roughcast
h04113038rouleau
n04113194roulette, toothed wheel
n04113316roulette ball
n04113406roulette wheel, wheel
n04113641round, unit of ammunition, one shot
n04113765round arch
h04113968round-bottom flask
l04114069roundel
h04114301round file
h04114428roundhouse
h04114719router
n04114844router
h04114996router plane
n04115144rowel
n04115256row house, town house
n04115456rowing boat
h04115542rowlock arch
n04115802royal
n04115996royal mast
n04116098rubber band, elastic band, elastic
n04116294rubber boot, gum boot
h04116389rubber bullet
o04116512rubber eraser, rubber, pencil eraser
h04117216rudder
n04117464rudder
h04117639rudder blade
n04118021rug, carpet, carpeting
o04118538rugby ball
n04118635ruin
o04118776rule, ruler
n04119091rumble
n04119230rumble seat
n04119360rummer
n04119478rumpus room, playroom, game room
h04119630runcible spoon
n04119751rundle, spoke, rung
o04120489running shoe
h04120695running suit
n04120842runway
h04121228rushlight, rush candle
h04121342russet
n04121426rya, rya rug
n04121511saber, sabre
n04121728saber saw, jigsaw, reciprocating saw
h04122262sable
n04122349sable, sable brush, sable's hair pencil
n04122492sable coat
n04122578sabot, wooden shoe
n04122685sachet
n04122825sack, poke, paper bag, carrier bag
n04123026sack, sacque
h04123123sackbut
h04123228sackcloth
h04123317sackcloth
n04123448sack coat
n04123567sacking, bagging
n04123740saddle
n04124098saddlebag
n04124202saddle blanket, saddlecloth, horse blanket
n04124370saddle oxford, saddle shoe
n04124488saddlery
h04124573saddle seat
h04124887saddle stitch
o04125021safe
h04125116safe
n04125257safe-deposit, safe-deposit box, safety-deposit, safety deposit box, deposit box, lockbox
h04125541safe house
h04125692safety arch
n04125853safety belt, life belt, safety harness
n04126066safety bicycle, safety bike
h04126244safety bolt, safety lock
h04126541safety curtain
h04126659safety fuse
h04126852safety lamp, Davy lamp
h04126980safety match, book matches
h04127117safety net
o04127249safety pin
n04127395safety rail, guardrail
n04127521safety razor
n04127633safety valve, relief valve, escape valve, escape cock, escape
n04127904sail, canvas, canvass, sheet
n04128413sail
n04128499sailboat, sailing boat
n04128710sailcloth
n04128837sailing vessel, sailing ship
h04129490sailing warship
h04129688sailor cap
h04129766sailor suit
n04130143salad bar
n04130257salad bowl
h04130566salinometer
n04130907sallet, salade
h04131015salon
h04131113salon
n04131208salon, beauty salon, beauty parlor, beauty parlour, beauty shop
n04131368saltbox
h04131499saltcellar
o04131690saltshaker, salt shaker
h04131811saltworks
n04131929salver
n04132158salwar, shalwar
h04132465Sam Browne belt
n04132603samisen, shamisen
h04132829samite
n04132985samovar
h04133114sampan
o04133789sandal
n04134008sandbag
l04134170sandblaster
n04134523sandbox
n04134632sandglass
n04135024sand wedge
n04135118sandwich board
n04135315sanitary napkin, sanitary towel, Kotex
n04135710cling film, clingfilm, Saran Wrap
h04135933sarcenet, sarsenet
n04136045sarcophagus
n04136161sari, saree
o04136333sarong
n04136510sash, window sash
n04136800sash fastener, sash lock, window lock
n04137089sash window
n04137217satchel
n04137355sateen
n04137444satellite, artificial satellite, orbiter
n04137773satellite receiver
n04137897satellite television, satellite TV
h04138131satellite transmitter
n04138261satin
h04138869Saturday night special
n04138977saucepan
n04139140saucepot
n04139395sauna, sweat room
n04139859savings bank, coin bank, money box, bank
n04140064saw
h04140539sawed-off shotgun
n04140631sawhorse, horse, sawbuck, buck
h04140777sawmill
h04140853saw set
o04141076sax, saxophone
n04141198saxhorn
o04141327scabbard
n04141712scaffolding, staging
n04141838scale
o04141975scale, weighing machine
h04142175scaler
h04142327scaling ladder
n04142434scalpel
n04142731scanner, electronic scanner
n04142999scanner
n04143140scanner, digital scanner, image scanner
h04143365scantling, stud
n04143897scarf
n04144241scarf joint, scarf
n04144539scatter rug, throw rug
h04144651scauper, scorper
n04145863Schmidt telescope, Schmidt camera
n04146050school, schoolhouse
n04146343schoolbag
n04146504school bell
o04146614school bus
n04146862school ship, training ship
h04146976school system
o04147183schooner
h04147291schooner
h04147495scientific instrument
n04147793scimitar
h04147916scintillation counter
n04148054scissors, pair of scissors
h04148285sclerometer
h04148464scoinson arch, sconcheon arch
n04148579sconce
n04148703sconce
n04149083scoop
l04149374scooter
o04149813scoreboard
n04150153scouring pad
h04150273scow
h04150371scow
n04150980scraper
h04151108scratcher
h04151581screen
h04151940screen, cover, covert, concealment
l04152387screen
o04152593screen, CRT screen
n04153025screen door, screen
h04153330screening
o04153751screw
n04154152screw, screw propeller
n04154340screw
o04154565screwdriver
h04154753screw eye
h04154854screw key
n04154938screw thread, thread
n04155068screwtop
h04155177screw wrench
h04155457scriber, scribe, scratch awl
h04155625scrim
h04155735scrimshaw
h04155889scriptorium
l04156040scrubber
n04156140scrub brush, scrubbing brush, scrubber
h04156297scrub plane
h04156411scuffer
h04156591scuffle, scuffle hoe, Dutch hoe
h04156814scull
n04156946scull
l04157099scullery
n04157320sculpture
h04158002scuttle, coal scuttle
h04158138scyphus
h04158250scythe
h04158672seabag
n04158807sea boat
n04158956sea chest
h04160036sealing wax, seal
h04160261sealskin
n04160372seam
n04160586seaplane, hydroplane
n04160847searchlight
h04161010searing iron
n04161358seat
n04161981seat
n04162433seat
o04162706seat belt, seatbelt
n04163530secateurs
l04164002secondary coil, secondary winding, secondary
h04164199second balcony, family circle, upper balcony, peanut gallery
n04164406second base
n04164757second hand
n04164868secretary, writing table, escritoire, secretaire
n04165409sectional
h04165675security blanket
h04165945security system, security measure, security
h04166111security system
n04166281sedan, saloon
h04166436sedan, sedan chair
n04167346seeder
h04167489seeker
h04167661seersucker
h04168084segmental arch
n04168199Segway, Segway Human Transporter, Segway HT
h04168472seidel
h04168541seine
h04168840seismograph
n04169437selector, selector switch
h04169597selenium cell
n04170037self-propelled vehicle
h04170384self-registering thermometer
h04170515self-starter
h04170694selsyn, synchro
n04170933selvage, selvedge
n04171208semaphore
n04171459semiautomatic firearm
n04171629semiautomatic pistol, semiautomatic
n04171831semiconductor device, semiconductor unit, semiconductor
n04172107semi-detached house
l04172230semigloss
n04172342semitrailer, semi
h04172512sennit
h04172607sensitometer
n04172776sentry box
n04172904separate
n04173046septic tank
h04173172sequence, episode
n04173511sequencer, sequenator
n04173907serape, sarape
h04174026serge
n04174101serger
h04174234serial port
h04174500serpent
h04174705serration
n04175039server
n04175147server, host
h04175574service club
n04176068serving cart
n04176190serving dish
n04176295servo, servomechanism, servosystem
h04176528set
n04177041set gun, spring gun
h04177329setscrew
h04177545setscrew
h04177654set square
n04177755settee
n04177820settle, settee
n04177931settlement house
n04178190seventy-eight, 78
n04178329Seven Wonders of the Ancient World, Seven Wonders of the World
h04178668sewage disposal plant, disposal plant
l04179126sewer, sewerage, cloaca
n04179712sewing basket
n04179824sewing kit
o04179913sewing machine
n04180063sewing needle
n04180229sewing room
n04180888sextant
h04181083sgraffito
n04181228shackle, bond, hamper, trammel
n04181561shackle
h04181718shade
n04182152shadow box
n04182322shaft
n04183217shag rug
n04183329shaker
h04183957shank
h04184095shank, stem
n04184316shantung
n04184435shaper, shaping machine
h04184600shaping tool
n04184880sharkskin
n04185071sharpener
n04185529Sharpie
n04185804shaver, electric shaver, electric razor
n04185946shaving brush
n04186051shaving cream, shaving soap
n04186268shaving foam
n04186455shawl
h04186624shawm
n04186848shears
n04187061sheath
n04187233sheathing, overlay, overlayer
n04187547shed
h04187751sheep bell
h04187885sheepshank
n04187970sheepskin coat, afghan
h04188064sheepwalk, sheeprun
n04188179sheet, bed sheet
h04189092sheet bend, becket bend, weaver's knot, weaver's hitch
n04189282sheeting
n04189651sheet pile, sheath pile, sheet piling
n04189816Sheetrock
n04190052shelf
n04190376shelf bracket
h04190464shell
h04190747shell, case, casing
n04190997shell, racing shell
h04191150shellac, shellac varnish
n04191595shelter
n04191943shelter
n04192238shelter
h04192361sheltered workshop
h04192521Sheraton
o04192698shield, buckler
n04192858shield
h04193179shielding
n04193377shift key, shift
h04193742shillelagh, shillalah
h04193883shim
h04194009shingle
n04194127shin guard, shinpad
n04194289ship
h04196080shipboard system
n04196502shipping, cargo ships, merchant marine, merchant vessels
h04196803shipping room
h04196925ship-towed long-range acoustic detection system
n04197110shipwreck
n04197391shirt
n04197781shirt button
h04197878shirtdress
h04198015shirtfront
h04198233shirting
n04198355shirtsleeve
n04198453shirttail
n04198562shirtwaist, shirtwaister
n04198722shiv
n04198797shock absorber, shock, cushion
n04199027shoe
n04200000shoe
n04200258shoebox
n04200537shoehorn
o04200800shoe shop, shoe-shop, shoe store
l04200908shoetree
n04201064shofar, shophar
o04201297shoji
n04201733shooting brake
h04202142shooting lodge, shooting box
h04202282shooting stick
n04202417shop, store
h04203356shop bell
n04204081shopping bag
o04204238shopping basket
o04204347shopping cart
h04204755short circuit, short
h04205062short iron
n04205318short pants, shorts, trunks
n04205505short sleeve
h04205613shortwave diathermy machine
h04206070shot
n04206225shot glass, jigger, pony
n04206356shotgun, scattergun
n04206570shotgun shell
n04206790shot tower
n04207151shoulder
n04207343shoulder bag
n04207596shouldered arch
n04207763shoulder holster
n04207903shoulder pad
n04208065shoulder patch
o04208210shovel
n04208427shovel
h04208582shovel hat
n04208760showboat
n04208936shower
o04209133shower cap
o04209239shower curtain
n04209509shower room
n04209613shower stall, shower bath
h04209811showroom, salesroom, saleroom
h04210012shrapnel
n04210120shredder
l04210288shrimper
n04210390shrine
l04210591shrink-wrap
h04210858shunt
h04211001shunt, electrical shunt, bypass
n04211219shunter
n04211356shutter
n04211528shutter
n04211857shuttle
n04211970shuttle
n04212165shuttle bus
n04212282shuttlecock, bird, birdie, shuttle
n04212467shuttle helicopter
h04212810Sibley tent
h04213105sickbay, sick berth
h04213264sickbed
n04213353sickle, reaping hook, reap hook
h04213530sickroom
n04214046sideboard
n04214282sidecar
h04214413side chapel
h04214649sidelight, running light
n04215153sidesaddle
n04215402sidewalk, pavement
h04215588sidewall
h04215800side-wheeler
h04215910sidewinder
n04216634sieve, screen
n04216860sifter
n04216963sights
h04217387sigmoidoscope, flexible sigmoidoscope
n04217546signal box, signal tower
h04217718signaling device
n04217882signboard, sign
n04218564silencer, muffler
h04218921silent butler
n04219185Silex
n04219424silk
h04219580silks
n04220250silo
h04220805silver plate
h04221076silverpoint
h04221673simple pendulum
n04221823simulator
n04222210single bed
n04222307single-breasted jacket
n04222470single-breasted suit
n04222723single prop, single-propeller plane
h04222847single-reed instrument, single-reed woodwind
h04223066single-rotor helicopter
l04223170singlestick, fencing stick, backsword
n04223299singlet, vest, undershirt
h04224395siren
n04224543sister ship
n04224842sitar
n04225031sitz bath, hip bath
h04225222six-pack, six pack, sixpack
n04225729skate
n04225987skateboard
h04226322skeg
n04226464skein
h04226537skeleton, skeletal frame, frame, underframe
n04226826skeleton key
h04226962skep
h04227050skep
n04227144sketch, study
h04227519sketcher
h04227787skew arch
n04227900skewer
o04228054ski
n04228215ski binding, binding
h04228422skibob
n04228581ski boot
n04228693ski cap, stocking cap, toboggan cap
l04229007skidder
n04229107skid lid
n04229480skiff
h04229620ski jump
n04229737ski lodge
o04229816ski mask
l04229959skimmer
l04230387ski parka, ski jacket
h04230487ski-plane
n04230603ski pole
h04230707ski rack
n04230808skirt
n04231272skirt
n04231693ski tow, ski lift, lift
n04231905Skivvies
n04232153skullcap
h04232312skybox
h04232437skyhook
n04232800skylight, fanlight
h04233027skysail
n04233124skyscraper
h04233295skywalk
n04233715slacks
h04233832slack suit
h04234160slasher
h04234260slash pocket
n04234455slat, spline
h04234670slate
h04234763slate pencil
n04234887slate roof
n04235291sled, sledge, sleigh
h04235646sleeper
h04235771sleeper
o04235860sleeping bag
h04236001sleeping car, sleeper, wagon-lit
n04236377sleeve, arm
h04236702sleeve
n04236809sleigh bed
n04236935sleigh bell, cascabel
h04237174slice bar
h04237287slicer
n04237423slicer
n04238128slide, playground slide, sliding board
n04238321slide fastener, zip, zipper, zip fastener
n04238617slide projector
o04238763slide rule, slipstick
h04238953slide valve
o04239074sliding door
h04239218sliding seat
h04239333sliding window
n04239436sling, scarf bandage, triangular bandage
h04239639sling
n04239786slingback, sling
h04239900slinger ring
h04240434slip clutch, slip friction clutch
n04240752slipcover
h04240867slip-joint pliers
h04241042slipknot
n04241249slip-on
h04241394slipper, carpet slipper
n04241573slip ring
l04242084slit lamp
h04242315slit trench
n04242408sloop
h04242587sloop of war
l04242704slop basin, slop bowl
h04243003slop pail, slop jar
h04243142slops
h04243251slopshop, slopseller's shop
o04243546slot, one-armed bandit
n04243941slot machine, coin machine
n04244379sluice, sluiceway, penstock
h04244847smack
n04244997small boat
h04245218small computer system interface, SCSI
h04245412small ship
n04245508small stores
h04245847smart bomb
n04246060smelling bottle
n04246271smocking
h04246459smoke bomb, smoke grenade
n04246731smokehouse, meat house
n04246855smoker, smoking car, smoking carriage, smoking compartment
n04247011smoke screen, smokescreen
h04247440smoking room
h04247544smoothbore
n04247630smooth plane, smoothing plane
n04247736snack bar, snack counter, buffet
n04247876snaffle, snaffle bit
h04248209snap, snap fastener, press stud
n04248396snap brim
n04248507snap-brim hat
n04248851snare, gin, noose
n04249415snare drum, snare, side drum
n04249582snatch block
n04249882snifter, brandy snifter, brandy glass
n04250224sniper rifle, precision rifle
n04250473snips, tinsnips
h04250599Sno-cat
n04250692snood
n04250850snorkel, schnorkel, schnorchel, snorkel breather, breather
o04251144snorkel
n04251701snowbank, snow bank
n04251791snowboard
o04252077snowmobile
o04252225snowplow, snowplough
n04252331snowshoe
n04252560snowsuit
n04252653snow thrower, snow blower
n04253057snuffbox
n04253168snuffer
h04253304snuffers
n04253931soapbox
n04254009soap dish
o04254120soap dispenser
h04254450soap pad
o04254680soccer ball
o04254777sock
n04255163socket
h04255346socket wrench
h04255499socle
n04255586soda can
h04255670soda fountain
h04255768soda fountain
n04255899sod house, soddy, adobe house
h04256318sodium-vapor lamp, sodium-vapour lamp
n04256520sofa, couch, lounge
h04256758soffit
n04256891softball, playground ball
n04257223soft pedal
n04257684soil pipe
n04257790solar array, solar battery, solar panel
n04257986solar cell, photovoltaic cell
o04258138solar dish, solar collector, solar furnace
n04258333solar heater
n04258438solar house
n04258618solar telescope
n04258732solar thermal system
n04258859soldering iron
h04259202solenoid
h04259468solleret, sabaton
o04259630sombrero
h04260192sonic depth finder, fathometer
n04260364sonogram, echogram
h04260589sonograph
l04261116sorter
n04261281souk
h04261369sound bow
h04261506soundbox, body
n04261638sound camera
h04261767sounder
h04261868sound film
n04262161sounding board, soundboard
h04262530sounding rocket
h04262678sound recording, audio recording, audio
h04262869sound spectrograph
o04263257soup bowl
n04263336soup ladle
n04263502soupspoon, soup spoon
h04263760source of illumination
h04263950sourdine
h04264134soutache
h04264233soutane
h04264361sou'wester
h04264485soybean future
o04264628space bar
n04264765space capsule, capsule
n04264914spacecraft, ballistic capsule, space vehicle
o04265275space heater
h04265428space helmet
n04265904space rocket
o04266014space shuttle
n04266162space station, space platform, space laboratory
n04266375spacesuit
n04266486spade
h04266849spade bit
n04266968spaghetti junction
h04267091Spandau
h04267165spandex
h04267246spandrel, spandril
n04267435spanker
h04267577spar
h04267985sparge pipe
h04268142spark arrester, sparker
h04268275spark arrester
h04268418spark chamber, spark counter
h04268565spark coil
h04268799spark gap
h04269086spark lever
n04269270spark plug, sparking plug, plug
h04269502sparkplug wrench
h04269668spark transmitter
n04269822spat, gaiter
n04269944spatula
o04270147spatula
n04270371speakerphone
h04270576speaking trumpet
n04270891spear, lance, shaft
h04271148spear, gig, fizgig, fishgig, lance
n04271531specialty store
h04271793specimen bottle
h04271891spectacle
n04272054spectacles, specs, eyeglasses, glasses
n04272389spectator pump, spectator
h04272782spectrograph
n04272928spectrophotometer
h04273064spectroscope, prism spectroscope
n04273285speculum
o04273569speedboat
n04273659speed bump
n04273796speedometer, speed indicator
n04273972speed skate, racing skate
h04274686spherometer
n04274985sphygmomanometer
h04275093spicemill
n04275175spice rack
h04275283spider
o04275548spider web, spider's web
n04275661spike
h04275904spike
o04277352spindle
n04277493spindle, mandrel, mandril, arbor
h04277669spindle
n04277826spin dryer, spin drier
n04278247spinet
n04278353spinet
n04278447spinnaker
h04278605spinner
h04278932spinning frame
h04279063spinning jenny
n04279172spinning machine
n04279353spinning rod
n04279462spinning wheel
h04279858spiral bandage
h04279987spiral ratchet screwdriver, ratchet screwdriver
h04280259spiral spring
h04280373spirit lamp
h04280487spirit stove
h04280845spirometer
h04280970spit
n04281260spittoon, cuspidor
n04281375splashboard, splasher, dashboard
h04281571splasher
h04281998splice, splicing
l04282231splicer
n04282494splint
n04282872split rail, fence rail
n04282992Spode
n04283096spoiler
n04283255spoiler
n04283378spoke, wheel spoke, radius
n04283585spokeshave
h04283784sponge cloth
n04283905sponge mop
n04284002spoon
n04284341spoon
n04284438Spork
n04284572sporran
n04284869sport kite, stunt kite
o04285008sports car, sport car
n04285146sports equipment
h04285622sports implement
n04285803sportswear, athletic wear, activewear
n04285965sport utility, sport utility vehicle, S.U.V., SUV
h04286128spot
o04286575spotlight, spot
h04286960spot weld, spot-weld
h04287351spouter
l04287451sprag
n04287747spray gun
n04287898spray paint
h04287986spreader
h04288165sprig
l04288272spring
n04288533spring balance, spring scale
h04288673springboard
n04289027sprinkler
n04289195sprinkler system
h04289449sprit
n04289576spritsail
n04289690sprocket, sprocket wheel
n04289827sprocket
n04290079spun yarn
n04290259spur, gad
n04290507spur gear, spur wheel
n04290615sputnik
h04290762spy satellite
h04291069squad room
h04291242square
h04291759square knot
l04291992square-rigger
l04292080square sail
h04292221squash ball
n04292414squash racket, squash racquet, bat
n04292572squawk box, squawker, intercom speaker
n04292921squeegee
n04293119squeezer
h04293258squelch circuit, squelch, squelcher
h04293744squinch
h04294212stabilizer, stabiliser
n04294426stabilizer
n04294614stabilizer bar, anti-sway bar
n04294879stable, stalls, horse barn
n04295081stable gear, saddlery, tack
h04295353stabling
n04295571stacks
h04295777staddle
n04295881stadium, bowl, arena, sports stadium
o04296562stage
n04297098stagecoach, stage
n04297750stained-glass window
n04297847stair-carpet
l04298053stair-rod
n04298661stairwell
h04298765stake
n04299215stall, stand, sales booth
n04299370stall
n04299963stamp
h04300358stamp mill, stamping mill
h04300509stamping machine, stamper
n04300643stanchion
n04301000stand
h04301242standard
h04301474standard cell
n04301760standard transmission, stick shift
h04302200standing press
h04302863stanhope
h04302988Stanley Steamer
h04303095staple
h04303258staple
n04303357staple gun, staplegun, tacker
n04303497stapler, stapling machine
l04304215starship, spaceship
n04304375starter, starter motor, starting motor
n04304680starting gate, starting stall
h04305016Stassano furnace, electric-arc furnace
n04305210Statehouse
n04305323stately home
h04305471state prison
n04305572stateroom
h04305947static tube
n04306080station
n04306592stator, stator coil
n04306847statue
h04307419stay
n04307767staysail
h04307878steakhouse, chophouse
n04307986steak knife
n04308084stealth aircraft
n04308273stealth bomber
n04308397stealth fighter
h04308583steam bath, steam room, vapor bath, vapour bath
h04308807steamboat
h04308915steam chest
n04309049steam engine
n04309348steamer, steamship
n04309548steamer
n04309833steam iron
o04310018steam locomotive
n04310157steamroller, road roller
h04310507steam shovel
h04310604steam turbine
l04310721steam whistle
n04310904steel
o04311004steel arch bridge
o04311174steel drum
n04311595steel mill, steelworks, steel plant, steel factory
h04312020steel-wool pad
n04312154steelyard, lever scale, beam scale
n04312432steeple, spire
h04312654steerage
h04312756steering gear
h04312916steering linkage
l04313220steering system, steering mechanism
n04313503steering wheel, wheel
n04313628stele, stela
h04314107stem-winder
h04314216stencil
l04314522Sten gun
h04314632stenograph
n04314914step, stair
n04315342step-down transformer
l04315713step stool
h04315828step-up transformer
n04315948stereo, stereophony, stereo system, stereophonic system
n04316498stereoscope
h04316815stern chaser
h04316924sternpost
n04317063sternwheeler
o04317175stethoscope
n04317325stewing pan, stewpan
n04317420stick
n04317833stick
n04317976stick, control stick, joystick
h04318131stick
n04318787stile
n04318892stiletto
h04318982still
h04319545stillroom, still room
h04319774Stillson wrench
n04319937stilt
h04320405Stinger
h04320598stink bomb, stench bomb
h04320871stirrer
n04320973stirrup, stirrup iron
h04321121stirrup pump
n04321453stob
n04322026stock, gunstock
h04322531stockade
h04322692stockcar
n04322801stock car
h04323519stockinet, stockinette
n04323819stocking
h04324120stock-in-trade
n04324297stockpot
n04324387stockroom, stock room
h04324515stocks
n04325041stock saddle, Western saddle
h04325208stockyard
o04325704stole
h04325804stomacher
h04325968stomach pump
o04326547stone wall
n04326676stoneware
n04326799stonework
n04326896stool
n04327204stoop, stoep
h04327544stop bath, short-stop, short-stop bath
n04327682stopcock, cock, turncock
h04328054stopper knot
o04328186stopwatch, stop watch
n04328329storage battery, accumulator
h04328580storage cell, secondary cell
h04328703storage ring
n04328946storage space
h04329477storeroom, storage room, stowage
h04329681storm cellar, cyclone cellar, tornado cellar
n04329834storm door
n04329958storm window, storm sash
h04330109stoup, stoop
h04330189stoup
o04330267stove
n04330340stove, kitchen stove, range, kitchen range, cooking stove
h04330669stove bolt
n04330746stovepipe
h04330896stovepipe iron
n04330998Stradavarius, Strad
n04331277straight chair, side chair
h04331443straightedge
n04331639straightener
h04331765straight flute, straight-fluted drill
h04331892straight pin
n04332074straight razor
o04332243strainer
n04332580straitjacket, straightjacket
h04332987strap
n04333129strap
n04333869strap hinge, joint hinge
n04334105strapless
n04334365streamer fly
h04334504streamliner
n04334599street
n04335209street
o04335435streetcar, tram, tramcar, trolley, trolley car
n04335693street clothes
n04335886streetlight, street lamp
o04336792stretcher
h04337157stretcher
n04337287stretch pants
h04337503strickle
h04337650strickle
n04338517stringed instrument
n04338963stringer
h04339062stringer
h04339191string tie
h04339638strip
n04339879strip lighting
h04340019strip mall
n04340521stroboscope, strobe, strobe light
n04340750strongbox, deedbox
n04340935stronghold, fastness
l04341133strongroom
h04341288strop
h04341414structural member
n04341686structure, construction
h04343511student center
h04343630student lamp
h04343740student union
n04344003stud finder
n04344734studio apartment, studio
o04344873studio couch, day bed
n04345028study
n04345201study hall
h04345787stuffing nut, packing nut
l04346003stump
n04346157stun gun, stun baton
o04346328stupa, tope
n04346428sty, pigsty, pigpen
h04346511stylus, style
h04346679stylus
h04346855sub-assembly
n04347119subcompact, subcompact car
n04347519submachine gun
o04347754submarine, pigboat, sub, U-boat
h04348070submarine torpedo
h04348184submersible, submersible warship
n04348359submersible
h04348988subtracter
h04349189subway token
n04349306subway train
n04349401subwoofer
h04349913suction cup
h04350104suction pump
h04350235sudatorium, sudatory
n04350458suede cloth, suede
n04350581sugar bowl
h04350688sugar refinery
n04350769sugar spoon, sugar shell
o04350905suit, suit of clothes
h04351550suite, rooms
n04351699suiting
n04353573sulky
n04354026summer house
n04354182sumo ring
h04354387sump
n04354487sump pump
n04354589sunbonnet
l04355115Sunday best, Sunday clothes
n04355267sun deck
o04355338sundial
n04355511sundress
h04355684sundries
h04355821sun gear
o04355933sunglass
o04356056sunglasses, dark glasses, shades
n04356595sunhat, sun hat
h04356772sunlamp, sun lamp, sunray lamp, sun-ray lamp
n04356925sun parlor, sun parlour, sun porch, sunporch, sunroom, sun lounge, solarium
n04357121sunroof, sunshine-roof
o04357314sunscreen, sunblock, sun blocker
n04357531sunsuit
h04357930supercharger
n04358117supercomputer
h04358256superconducting supercollider
n04358491superhighway, information superhighway
n04358707supermarket
n04358874superstructure
h04359034supertanker
h04359124supper club
h04359217supplejack
l04359335supply chamber
n04359500supply closet
h04359589support
h04360501support
n04360798support column
n04360914support hose, support stocking
n04361095supporting structure
n04361260supporting tower
h04361937surcoat
h04362624surface gauge, surface gage, scribing block
h04362821surface lift
h04362972surface search radar
l04363082surface ship
h04363210surface-to-air missile, SAM
h04363412surface-to-air missile system
h04363671surfboat
n04363777surcoat
h04363874surgeon's knot
n04363991surgery
n04364160surge suppressor, surge protector, spike suppressor, spike arrester, lightning arrester
h04364397surgical dressing
n04364545surgical instrument
h04364827surgical knife
h04364994surplice
h04365112surrey
h04365229surtout
n04365328surveillance system
h04365484surveying instrument, surveyor's instrument
h04365751surveyor's level
n04366033sushi bar
n04366116suspension, suspension system
o04366367suspension bridge
h04366832suspensory, suspensory bandage
n04367011sustaining pedal, loud pedal
n04367371suture, surgical seam
o04367480swab, swob, mop
n04367746swab
n04367950swaddling clothes, swaddling bands
h04368109swag
h04368235swage block
h04368365swagger stick
n04368496swallow-tailed coat, swallowtail, morning coat
h04368695swamp buggy, marsh buggy
h04368840swan's down
n04369025swathe, wrapping
n04369282swatter, flyswatter, flyswat
h04369485sweat bag
h04369618sweatband
n04370048sweater, jumper
n04370288sweat pants, sweatpants
o04370456sweatshirt
h04370600sweatshop
n04370774sweat suit, sweatsuit, sweats, workout suit
h04370955sweep, sweep oar
n04371050sweep hand, sweep-second
o04371430swimming trunks, bathing trunks
n04371563swimsuit, swimwear, bathing suit, swimming costume, bathing costume
o04371774swing
h04371979swing door, swinging door
o04372370switch, electric switch, electrical switch
n04373089switchblade, switchblade knife, flick-knife, flick knife
n04373428switch engine, donkey engine
h04373563swivel
n04373704swivel chair
n04373795swizzle stick
n04373894sword, blade, brand, steel
n04374315sword cane, sword stick
h04374521S wrench
n04374735synagogue, temple, tabernacle
h04374907synchrocyclotron
h04375080synchroflash
n04375241synchromesh
n04375405synchronous converter, rotary, rotary converter
n04375615synchronous motor
h04375775synchrotron
h04375926synchroscope, synchronoscope, synchronizer, synchroniser
n04376400synthesizer, synthesiser
o04376876syringe
n04377057system
h04378489tabard
h04378651Tabernacle
n04378956tabi, tabis
h04379096tab key, tab
n04379243table
n04379964table
n04380255tablefork
n04380346table knife
o04380533table lamp
n04380916table saw
n04381073tablespoon
h04381450tablet-armed chair
n04381587table-tennis table, ping-pong table, pingpong table
n04381724table-tennis racquet, table-tennis bat, pingpong paddle
n04381860tabletop
n04381994tableware
h04382334tabor, tabour
n04382438taboret, tabouret
h04382537tachistoscope, t-scope
n04382695tachograph
n04382880tachometer, tach
n04383015tachymeter, tacheometer
n04383130tack
h04383301tack hammer
n04383839taffeta
h04383923taffrail
n04384593tailgate, tailboard
n04384910taillight, tail lamp, rear light, rear lamp
h04385079tailor-made
h04385157tailor's chalk
n04385536tailpipe
n04385799tail rotor, anti-torque rotor
n04386051tailstock
h04386456take-up
n04386664talaria
n04386792talcum, talcum powder
n04387095tam, tam-o'-shanter, tammy
n04387201tambour
n04387261tambour, embroidery frame, embroidery hoop
n04387400tambourine
h04387531tammy
n04387706tamp, tamper, tamping bar
n04387932Tampax
h04388040tampion, tompion
h04388162tampon
h04388473tandoor
h04388574tangram
n04388743tank, storage tank
o04389033tank, army tank, armored combat vehicle, armoured combat vehicle
n04389430tankard
n04389521tank car, tank
n04389718tank destroyer
n04389854tank engine, tank locomotive
h04389999tanker plane
h04390483tank shell
n04390577tank top
n04390873tannoy
n04390977tap, spigot
n04391445tapa, tappa
n04391838tape, tape recording, taping
n04392113tape, tapeline, tape measure
n04392526tape deck
n04392764tape drive, tape transport, transport
o04392985tape player
n04393095tape recorder, tape machine
h04393301taper file
n04393549tapestry, tapis
n04393808tappet
l04393913tap wrench
h04394031tare
h04394261target, butt
h04394421target acquisition system
n04394630tarmacadam, tarmac, macadam
n04395024tarpaulin, tarp
n04395106tartan, plaid
h04395332tasset, tasse
n04395651tattoo
h04395875tavern, tap house
h04396226tawse
l04396335taximeter
h04396650T-bar lift, T-bar, Alpine lift
n04396808tea bag
n04396902tea ball
n04397027tea cart, teacart, tea trolley, tea wagon
h04397168tea chest
h04397261teaching aid
n04397452teacup
n04397645tea gown
n04397768teakettle
h04397860tea maker
o04398044teapot
n04398497teashop, teahouse, tearoom, tea parlor, tea parlour
n04398688teaspoon
n04398834tea-strainer
n04398951tea table
h04399046tea tray
n04399158tea urn
A04399382teddy, teddy bear
n04399537tee, golf tee
n04399846tee hinge, T hinge
l04400109telecom hotel, telco building
n04400289telecommunication system, telecom system, telecommunication equipment, telecom equipment
h04400499telegraph, telegraphy
n04400737telegraph key
h04400899telemeter
n04401088telephone, phone, telephone set
n04401578telephone bell
n04401680telephone booth, phone booth, call box, telephone box, telephone kiosk
n04401828telephone cord, phone cord
n04401949telephone jack, phone jack
n04402057telephone line, phone line, telephone circuit, subscriber line, line
h04402342telephone plug, phone plug
n04402449telephone pole, telegraph pole, telegraph post
n04402580telephone receiver, receiver
n04402746telephone system, phone system
n04402984telephone wire, telephone line, telegraph wire, telegraph line
n04403413telephoto lens, zoom lens
n04403524Teleprompter
n04403638telescope, scope
n04403925telescopic sight, telescope sight
h04404072telethermometer
h04404200teletypewriter, teleprinter, teletype machine, telex, telex machine
o04404412television, television system
n04404817television antenna, tv-antenna
n04404997television camera, tv camera, camera
n04405540television equipment, video equipment
n04405762television monitor, tv monitor
n04405907television receiver, television, television set, tv, tv set, idiot box, boob tube, telly, goggle box
n04406239television room, tv room
h04406552television transmitter
h04406687telpher, telfer
n04406817telpherage, telferage
h04407257tempera, poster paint, poster color, poster colour
n04407435temple
n04407686temple
n04408871temporary hookup, patch
n04409011tender, supply ship
n04409128tender, ship's boat, pinnace, cutter
h04409279tender
n04409384tenement, tenement house
o04409515tennis ball
n04409625tennis camp
n04409806tennis racket, tennis racquet
h04409911tenon
n04410086tenor drum, tom-tom
h04410365tenoroon
h04410485tenpenny nail
h04410565tenpin
h04410663tensimeter
h04410760tensiometer
h04410886tensiometer
h04411019tensiometer
n04411264tent, collapsible shelter
h04411835tenter
h04411966tenterhook
n04412097tent-fly, rainfly, fly sheet, fly, tent flap
h04412300tent peg
n04412416tepee, tipi, teepee
h04413151terminal, pole
h04413419terminal
n04413969terraced house
h04414101terra cotta
n04414199terrarium
n04414319terra sigillata, Samian ware
n04414476terry, terry cloth, terrycloth
n04414675Tesla coil
n04414909tessera
h04415257test equipment
n04415663test rocket, research rocket, test instrument vehicle
h04415815test room, testing room
n04416005testudo
h04416901tetraskelion, tetraskele
n04417086tetrode
n04417180textile machine
l04417361textile mill
o04417672thatch, thatched roof
n04417809theater, theatre, house
o04418357theater curtain, theatre curtain
h04418644theater light
n04419073theodolite, transit
n04419642theremin
n04419868thermal printer
h04420024thermal reactor
h04420720thermocouple, thermocouple junction
h04421083thermoelectric thermometer, thermel, electric thermometer
h04421258thermograph, thermometrograph
h04421417thermograph
h04421582thermohydrometer, thermogravimeter
h04421740thermojunction
n04421872thermometer
n04422409thermonuclear reactor, fusion reactor
h04422566thermopile
n04422727thermos, thermos bottle, thermos flask
n04422875thermostat, thermoregulator
h04423552thigh pad
h04423687thill
o04423845thimble
n04424692thinning shears
n04425804third base, third
h04425977third gear, third
h04426184third rail
n04426316thong
n04426427thong
h04427216three-centered arch, basket-handle arch
h04427473three-decker
h04427559three-dimensional radar, 3d radar
n04427715three-piece suit
h04427857three-quarter binding
h04428008three-way switch, three-point switch
o04428191thresher, thrasher, threshing machine
h04428382threshing floor
n04428634thriftshop, second-hand store
h04429038throat protector
o04429376throne
n04430475thrust bearing
h04430605thruster
n04430896thumb
n04431025thumbhole
h04431436thumbscrew
h04431648thumbstall
n04431745thumbtack, drawing pin, pushpin
h04431925thunderer
h04432043thwart, cross thwart
n04432203tiara
n04432662ticking
h04432785tickler coil
h04433377tie, tie beam
n04433585tie, railroad tie, crosstie, sleeper
n04434207tie rack
n04434531tie rod
n04434932tights, leotards
n04435180tile
h04435552tile cutter
o04435653tile roof
h04435759tiller
h04435870tilter
n04436012tilt-top table, tip-top table, tip table
n04436185timber
n04436329timber
h04436401timber hitch
h04436542timbrel
h04436832time bomb, infernal machine
h04436992time capsule
h04437276time clock
h04437380time-delay measuring instrument, time-delay measuring system
h04437670time-fuse
n04437953timepiece, timekeeper, horologe
n04438304timer
n04438507timer
h04438643time-switch
n04438897tin
h04439505tinderbox
n04439585tine
n04439712tinfoil, tin foil
h04440597tippet
n04440963tire chain, snow chain
h04441093tire iron, tire tool
h04441528titfer
n04441662tithe barn
n04441790titrator
o04442312toaster
n04442441toaster oven
h04442582toasting fork
n04442741toastrack
n04443164tobacco pouch
o04443257tobacco shop, tobacconist shop, tobacconist
h04443433toboggan
n04443766toby, toby jug, toby fillpot jug
h04444121tocsin, warning bell
h04444218toe
n04444749toecap
h04444953toehold
n04445040toga
n04445154toga virilis
n04445327toggle
h04445610toggle bolt
h04445782toggle joint
n04445952toggle switch, toggle, on-off switch, on/off switch
h04446162togs, threads, duds
n04446276toilet, lavatory, lav, can, john, privy, bathroom
n04446844toilet bag, sponge bag
n04447028toilet bowl
h04447156toilet kit, travel kit
n04447276toilet powder, bath powder, dusting powder
n04447443toiletry, toilet articles
o04447861toilet seat
n04448070toilet water, eau de toilette
h04448185tokamak
n04448361token
n04449290tollbooth, tolbooth, tollhouse
h04449449toll bridge
h04449550tollgate, tollbar
h04449700toll line
n04449966tomahawk, hatchet
n04450133Tommy gun, Thompson submachine gun
n04450243tomograph
h04450465tone arm, pickup, pickup arm
n04450640toner
n04450749tongs, pair of tongs
n04450994tongue
h04451139tongue and groove joint
n04451318tongue depressor
h04451636tonometer
n04451818tool
n04452528tool bag
n04452615toolbox, tool chest, tool cabinet, tool case
n04452757toolshed, toolhouse
h04452848tooth
n04453037tooth
n04453156toothbrush
n04453390toothpick
n04453666top
h04453910top, cover
h04454654topgallant, topgallant mast
h04454792topgallant, topgallant sail
n04454908topiary
h04455048topknot
n04455250topmast
h04455579topper
n04455652topsail
h04456011toque
o04456115torch
h04456472torpedo
h04456734torpedo
l04457157torpedo
h04457326torpedo boat
n04457474torpedo-boat destroyer
h04457638torpedo tube
n04457767torque converter
n04457910torque wrench
h04458201torture chamber
o04458633totem pole
n04458843touch screen, touchscreen
n04459018toupee, toupe
h04459122touring car, phaeton, tourer
h04459243tourist class, third class
n04459362towel
n04459610toweling, towelling
n04459773towel rack, towel horse
n04459909towel rail, towel bar
n04460130tower
n04461437town hall
n04461570towpath, towing path
o04461696tow truck, tow car, wrecker
n04461879toy
n04462011toy box, toy chest
o04462240toyshop
h04462576trace detector
n04463679track, rail, rails, runway
h04464125track
n04464615trackball
n04464852tracked vehicle
n04465050tract house
h04465203tract housing
n04465358traction engine
o04465501tractor
n04465666tractor
n04466871trail bike, dirt bike, scrambler
n04467099trailer, house trailer
n04467307trailer
h04467506trailer camp, trailer park
o04467665trailer truck, tractor trailer, trucking rig, rig, articulated lorry, semi
h04467899trailing edge
n04468005train, railroad train
n04469003tramline, tramway, streetcar track
h04469251trammel
n04469514trampoline
h04469684tramp steamer, tramp
n04469813tramway, tram, aerial tramway, cable tramway, ropeway
h04470741transdermal patch, skin patch
n04471148transept
h04471315transformer
n04471632transistor, junction transistor, electronic transistor
h04471912transit instrument
h04472243transmission, transmission system
n04472563transmission shaft
h04472726transmitter, sender
h04472961transom, traverse
n04473108transom, transom window, fanlight
h04473275transponder
h04473884transporter
n04474035transporter, car transporter
n04474187transport ship
n04474466trap
h04475309trap door
n04475411trapeze
h04475496trave, traverse, crossbeam, crosspiece
n04475631travel iron
h04475749trawl, dragnet, trawl net
h04475900trawl, trawl line, spiller, setline, trotline
n04476116trawler, dragger
o04476259tray
h04476526tray cloth
n04476831tread
n04476972tread
n04477219treadmill, treadwheel, tread-wheel
n04477387treadmill
n04477548treasure chest
h04477725treasure ship
h04478066treenail, trenail, trunnel
h04478383trefoil arch
n04478512trellis, treillage
h04478657trench
o04479046trench coat
h04479287trench knife
h04479405trepan
h04479526trepan, trephine
h04479694trestle
n04479823trestle
n04479939trestle bridge
n04480033trestle table
h04480141trestlework
h04480303trews
h04480527trial balloon
n04480853triangle
h04480995triangle
h04481524triclinium
h04481642triclinium
n04482177tricorn, tricorne
n04482297tricot
o04482393tricycle, trike, velocipede
h04482975trident
n04483073trigger
o04483307trimaran
n04483925trimmer
h04484024trimmer arch
n04484432triode
o04485082tripod
n04485423triptych
h04485586trip wire
h04485750trireme
n04485884triskelion, triskele
o04486054triumphal arch
n04486213trivet
h04486322trivet
h04486616troika
n04486934troll
o04487081trolleybus, trolley coach, trackless trolley
o04487394trombone
n04487724troop carrier, troop transport
h04487894troopship
n04488202trophy case
n04488427trough
n04488530trouser
n04488742trouser cuff
n04488857trouser press, pants presser
n04489008trouser, pant
n04489695trousseau
n04489817trowel
n04490091truck, motortruck
h04491312trumpet arch
n04491388truncheon, nightstick, baton, billy, billystick, billy club
n04491638trundle bed, trundle, truckle bed, truckle
n04491769trunk
h04491934trunk hose
n04492060trunk lid
h04492157trunk line
n04492375truss
n04492749truss bridge
h04493109try square
h04493259T-square
o04493381tub, vat
n04494204tube, vacuum tube, thermionic vacuum tube, thermionic tube, electron tube, thermionic valve
h04495051tuck box
h04495183tucker
h04495310tucker-bag
h04495450tuck shop
h04495555Tudor arch, four-centered arch
n04495698tudung
n04495843tugboat, tug, towboat, tower
n04496614tulle
n04496726tumble-dryer, tumble drier
n04496872tumbler
h04497249tumbrel, tumbril
n04497442tun
n04497570tunic
n04497801tuning fork
h04498275tupik, tupek, sealskin tent
n04498389turban
h04498523turbine
h04498873turbogenerator
n04499062tureen
h04499300Turkish bath
n04499446Turkish towel, terry towel
h04499554Turk's head
h04499810turnbuckle
n04500060turner, food turner
h04500390turnery
h04501127turnpike
h04501281turnspit
o04501370turnstile
n04501550turntable
l04501837turntable, lazy Susan
n04501947turret
n04502059turret clock
n04502197turtleneck, turtle, polo-neck
n04502502tweed
n04502670tweeter
n04502851twenty-two, .22
h04502989twenty-two pistol
h04503073twenty-two rifle
h04503155twill
h04503269twill, twill weave
n04503413twin bed
h04503499twinjet
n04503593twist bit, twist drill
h04503705two-by-four
h04504038two-man tent
n04504141two-piece, two-piece suit, lounge suit
h04504770typesetting machine
n04505036typewriter
l04505345typewriter carriage
o04505470typewriter keyboard
h04505888tyrolean, tirolean
n04506289uke, ukulele
h04506402ulster
n04506506ultracentrifuge
n04506688ultramicroscope, dark-field microscope
h04506895Ultrasuede
h04506994ultraviolet lamp, ultraviolet source
o04507155umbrella
h04507326umbrella tent
h04507453undercarriage
h04507689undercoat, underseal
n04508163undergarment, unmentionable
n04508489underpants
n04508949underwear, underclothes, underclothing
n04509171undies
n04509260uneven parallel bars, uneven bars
o04509417unicycle, monocycle
h04509592uniform
n04510706universal joint, universal
n04511002university
n04513827upholstery
n04513998upholstery material
h04514095upholstery needle
n04514241uplift
h04514648upper berth, upper
o04515003upright, upright piano
h04515444upset, swage
h04515729upstairs
h04515890urceole
n04516116urn
n04516214urn
n04516354used-car, secondhand car
n04516672utensil
n04517211Uzi
n04517408vacation home
o04517823vacuum, vacuum cleaner
h04517999vacuum chamber
n04518132vacuum flask, vacuum bottle
n04518343vacuum gauge, vacuum gage
n04518643Valenciennes, Valenciennes lace
n04518764valise
n04519153valve
h04519536valve
h04519728valve-in-head engine
h04519887vambrace, lower cannon
n04520170van
n04520382van, caravan
n04520784vane
h04520962vaporizer, vaporiser
h04521571variable-pitch propeller
n04521863variometer
h04521987varnish
o04522168vase
o04523525vault
n04523831vault, bank vault
n04524142vaulting horse, long horse, buck
n04524313vehicle
h04524594Velcro
h04524716velocipede
n04524941velour, velours
o04525038velvet
n04525191velveteen
o04525305vending machine
n04525417veneer, veneering
n04525584Venetian blind
n04525821Venn diagram, Venn's diagram
h04526520ventilation, ventilation system, ventilating system
h04526800ventilation shaft
n04526964ventilator
n04527648veranda, verandah, gallery
n04528079verdigris
n04528968vernier caliper, vernier micrometer
n04529108vernier scale, vernier
n04529681vertical file
n04529962vertical stabilizer, vertical stabiliser, vertical fin, tail fin, tailfin
n04530283vertical tail
h04530456Very pistol, Verey pistol
n04530566vessel, watercraft
n04531098vessel
n04531873vest, waistcoat
h04532022vestiture
o04532106vestment
n04532398vest pocket
h04532504vestry, sacristy
o04532670viaduct
n04532831vibraphone, vibraharp, vibes
h04533042vibrator
n04533199vibrator
n04533499Victrola
n04533594vicuna
n04533700videocassette
n04533802videocassette recorder, VCR
n04533946videodisk, videodisc, DVD
n04534127video recording, video
n04534359videotape
n04534520videotape
n04534895vigil light, vigil candle
l04535252villa
n04535370villa
n04535524villa
n04536153viol
n04536335viola
h04536465viola da braccio
n04536595viola da gamba, gamba, bass viol
h04536765viola d'amore
o04536866violin, fiddle
h04537436virginal, pair of virginals
h04538249viscometer, viscosimeter
h04538403viscose rayon, viscose
n04538552vise, bench vise
h04538878visor, vizor
l04539053visual display unit, VDU
n04539203vivarium
h04539407Viyella
n04539794voile
o04540053volleyball
n04540255volleyball net
h04540397voltage regulator
h04540761voltaic cell, galvanic cell, primary cell
h04541136voltaic pile, pile, galvanic pile
n04541320voltmeter
h04541662vomitory
h04541777von Neumann machine
n04541987voting booth
l04542095voting machine
h04542329voussoir
h04542474vox angelica, voix celeste
h04542595vox humana
n04542715waders
n04542858wading pool
o04542943waffle iron
n04543158wagon, waggon
h04543509wagon, coaster wagon
n04543636wagon tire
n04543772wagon wheel
h04543924wain
n04543996wainscot, wainscoting, wainscotting
n04544325wainscoting, wainscotting
n04544450waist pack, belt bag
n04545305walker, baby-walker, go-cart
h04545471walker, Zimmer, Zimmer frame
n04545748walker
n04545858walkie-talkie, walky-talky
h04545984walk-in
h04546081walking shoe
n04546194walking stick
n04546340Walkman
h04546595walk-up apartment, walk-up
h04546855wall
n04547592wall
o04548280wall clock
o04548362wallet, billfold, notecase, pocketbook
n04549028wall tent
n04549122wall unit
n04549629wand
h04549721Wankel engine, Wankel rotary engine, epitrochoidal engine
n04549919ward, hospital ward
o04550184wardrobe, closet, press
h04550676wardroom
n04551055warehouse, storage warehouse
h04551833warming pan
h04552097war paint
o04552348warplane, military plane
h04552551war room
n04552696warship, war vessel, combat ship
h04553389wash
n04553561wash-and-wear
o04553703washbasin, handbasin, washbowl, lavabo, wash-hand basin
n04554211washboard, splashboard
n04554406washboard
o04554684washer, automatic washer, washing machine
n04554871washer
h04554998washhouse
n04555291washroom
n04555400washstand, wash-hand stand
n04555600washtub
n04555700wastepaper basket, waste-paper basket, wastebasket, waste basket, circular file
n04555897watch, ticker
n04556408watch cap
n04556533watch case
h04556664watch glass
n04556948watchtower
h04557308water-base paint
h04557522water bed
o04557648water bottle
n04557751water butt
h04558059water cart
h04558199water chute
n04558478water closet, closet, W.C., loo
h04558804watercolor, water-color, watercolour, water-colour
h04559023water-cooled reactor
n04559166water cooler
n04559451water faucet, water tap, tap, hydrant
h04559620water filter
n04559730water gauge, water gage, water glass
n04559910water glass
h04559994water hazard
n04560113water heater, hot-water heater, hot-water tank
n04560292watering can, watering pot
h04560502watering cart
h04560619water jacket
o04560804water jug
n04560882water jump
h04561010water level
n04561287water meter
n04561422water mill
n04561734waterproof
h04561857waterproofing
h04561965water pump
h04562122water scooter, sea scooter, scooter
n04562262water ski
n04562496waterspout
o04562935water tower
h04563020water wagon, water waggon
n04563204waterwheel, water wheel
n04563413waterwheel, water wheel
h04563560water wings
h04563790waterworks
n04564278wattmeter
n04564581waxwork, wax figure
h04565039ways, shipway, slipway
n04565375weapon, arm, weapon system
n04566257weaponry, arms, implements of war, weapons system, munition
n04566561weapons carrier
n04566756weathercock
h04567098weatherglass
h04567593weather satellite, meteorological satellite
h04567746weather ship
n04568069weathervane, weather vane, vane, wind vane
n04568557web, entanglement
h04568713web
n04568841webbing
n04569063webcam
h04569520wedge
n04569822wedge
h04570118wedgie
n04570214Wedgwood
h04570416weeder, weed-whacker
h04570532weeds, widow's weeds
n04570815weekender
l04570958weighbridge
n04571292weight, free weight, exercising weight
n04571566weir
n04571686weir
h04571800welcome wagon
n04571958weld
h04572121welder's mask
h04572235weldment
h04572935well
h04573045wellhead
n04573281welt
l04573379Weston cell, cadmium cell
n04573513wet bar
h04573625wet-bulb thermometer
h04573832wet cell
n04573937wet fly
n04574067wet suit
h04574348whaleboat
h04574471whaler, whaling ship
h04574606whaling gun
n04574999wheel
n04575723wheel
n04575824wheel and axle
n04576002wheelchair
n04576211wheeled vehicle
h04576971wheelwork
h04577139wherry
h04577293wherry, Norfolk wherry
l04577426whetstone
h04577567whiffletree, whippletree, swingletree
n04577769whip
h04578112whipcord
h04578329whipping post
h04578559whipstitch, whipping, whipstitching
h04578708whirler
h04578801whisk, whisk broom
n04578934whisk
n04579056whiskey bottle
o04579145whiskey jug
n04579230whispering gallery, whispering dome
o04579432whistle
n04579667whistle
n04579986white
n04580493white goods
n04581102whitewash
h04581595whorehouse, brothel, bordello, bagnio, house of prostitution, house of ill repute, bawdyhouse, cathouse, sporting house
n04581829wick, taper
n04582205wicker, wickerwork, caning
n04582349wicker basket
n04582771wicket, hoop
n04582869wicket
h04583022wickiup, wikiup
n04583212wide-angle lens, fisheye lens
n04583620widebody aircraft, wide-body aircraft, wide-body, twin-aisle airplane
h04583888wide wale
h04583967widow's walk
h04584056Wiffle, Wiffle Ball
o04584207wig
n04584373wigwam
n04585128Wilton, Wilton carpet
h04585318wimple
h04585456wincey
h04585626winceyette
n04585745winch, windlass
n04585980Winchester
n04586072windbreak, shelterbelt
n04586581winder, key
n04586932wind instrument, wind
n04587327windjammer
n04587404windmill, aerogenerator, wind generator
n04587559windmill
n04587648window
n04588739window
n04589190window blind
n04589325window box
h04589434window envelope
n04589593window frame
o04589890window screen
n04590021window seat
o04590129window shade
n04590263windowsill
n04590553windshield, windscreen
n04590746windshield wiper, windscreen wiper, wiper, wiper blade
n04590933Windsor chair
l04591056Windsor knot
o04591157Windsor tie
h04591249wind tee
h04591359wind tunnel
n04591517wind turbine
h04591631wine bar
o04591713wine bottle
n04591887wine bucket, wine cooler
n04592005wine cask, wine barrel
n04592099wineglass
h04592356winepress
n04592465winery, wine maker
h04592596wineskin
o04592741wing
n04593077wing chair
n04593185wing nut, wing-nut, wing screw, butterfly nut, thumbnut
n04593376wing tip
n04593524wing tip
h04593629winker, blinker, blinder
n04593866wiper, wiper arm, contact arm
l04594114wiper motor
n04594218wire
n04594489wire, conducting wire
h04594742wire cloth
n04594828wire cutter
h04594919wire gauge, wire gage
n04595028wireless local area network, WLAN, wireless fidelity, WiFi
n04595285wire matrix printer, wire printer, stylus printer
h04595501wire recorder
h04595611wire stripper
h04595762wirework, grillwork
n04595855wiring
h04596116wishing cap
h04596492witness box, witness stand
o04596742wok
n04596852woman's clothing
h04597066wood
n04597309woodcarving
n04597400wood chisel
n04597804woodenware
o04597913wooden spoon
h04598136woodscrew
n04598318woodshed
h04598416wood vise, woodworking vise, shoulder vise
n04598582woodwind, woodwind instrument, wood
n04598965woof, weft, filling, pick
n04599124woofer
o04599235wool, woolen, woollen
n04600312workbasket, workbox, workbag
h04600486workbench, work bench, bench
n04600912work-clothing, work-clothes
h04601041workhouse
h04601159workhouse
h04601938workpiece
n04602762workroom
h04602840works, workings
n04602956work-shirt
n04603399workstation
n04603729worktable, work table
n04603872workwear
h04604276World Wide Web, WWW, web
o04604644worm fence, snake fence, snake-rail fence, Virginia fence
h04604806worm gear
h04605057worm wheel
n04605163worsted
n04605321worsted, worsted yarn
h04605446wrap, wrapper
n04605572wraparound
n04605726wrapping, wrap, wrapper
o04606251wreck
n04606574wrench, spanner
n04607035wrestling mat
n04607242wringer
h04607640wrist pad
h04607759wrist pin, gudgeon pin
n04607869wristwatch, wrist watch
h04607982writing arm
n04608329writing desk
n04608435writing desk
n04608567writing implement
h04608809xerographic printer
n04608923Xerox, xerographic copier, Xerox machine
n04609531X-ray film
n04609651X-ray machine
h04609811X-ray tube
n04610013yacht, racing yacht
h04610176yacht chair
n04610274yagi, Yagi aerial
n04610503yard
n04610676yard
h04611351yardarm
h04611795yard marker
l04611916yardstick, yard measure
n04612026yarmulke, yarmulka, yarmelke
h04612159yashmak, yashmac
h04612257yataghan
n04612373yawl, dandy
o04612504yawl
h04612840yoke
n04613015yoke
h04613158yoke, coupling
o04613696yurt
n04613939Zamboni
h04614505zero
n04614655ziggurat, zikkurat, zikurat
h04614844zill
h04615149zip gun
n04615226zither, cither, zithern
n04615644zoot suit
h04682018shading
h04950713grain
n04950952wood grain, woodgrain, woodiness
n04951071graining, woodgraining
n04951186marbleization, marbleisation, marbleizing, marbleising
h04951373light, lightness
h04951716aura, aureole, halo, nimbus, glory, gloriole
h04951875sunniness
n04953296glint
h04953678opalescence, iridescence
n04955160polish, gloss, glossiness, burnish
h04957356primary color for pigments, primary colour for pigments
h04957589primary color for light, primary colour for light
h04958634colorlessness, colourlessness, achromatism, achromaticity
h04958865mottle
h04959061achromia
h04959230shade, tint, tincture, tone
n04959672chromatic color, chromatic colour, spectral color, spectral colour
n04960277black, blackness, inkiness
n04960582coal black, ebony, jet black, pitch black, sable, soot black
n04961062alabaster
n04961331bone, ivory, pearl, off-white
n04961691gray, grayness, grey, greyness
n04962062ash grey, ash gray, silver, silver grey, silver gray
n04962240charcoal, charcoal grey, charcoal gray, oxford grey, oxford gray
h04963111sanguine
n04963307Turkey red, alizarine red
n04963588crimson, ruby, deep red
n04963740dark red
n04964001claret
n04964799fuschia
n04964878maroon
n04965179orange, orangeness
n04965451reddish orange
n04965661yellow, yellowness
n04966543gamboge, lemon, lemon yellow, maize
n04966941pale yellow, straw, wheat
n04967191green, greenness, viridity
h04967561greenishness
n04967674sea green
n04967801sage green
n04967882bottle green
n04968056emerald
n04968139olive green, olive-green
n04968749jade green, jade
n04968895blue, blueness
n04969242azure, cerulean, sapphire, lazuline, sky-blue
n04969540steel blue
n04969798greenish blue, aqua, aquamarine, turquoise, cobalt blue, peacock blue
n04969952purplish blue, royal blue
n04970059purple, purpleness
h04970312Tyrian purple
n04970398indigo
n04970470lavender
h04970631reddish purple, royal purple
n04970916pink
n04971211carnation
n04971313rose, rosiness
n04972350chestnut
n04972451chocolate, coffee, deep brown, umber, burnt umber
n04972801light brown
h04973020tan, topaz
n04973291beige, ecru
n04973386reddish brown, sepia, burnt sienna, Venetian red, mahogany
n04973585brick red
h04973669copper, copper color
n04973816Indian red
h04974145puce
h04974340olive
n04974859ultramarine
h04975739complementary color, complementary
n04976319pigmentation
n04976952complexion, skin color, skin colour
n04977412ruddiness, rosiness
h04978561nonsolid color, nonsolid colour, dithered color, dithered colour
n04979002aposematic coloration, warning coloration
h04979307cryptic coloration
n04981658ring
h05102764center of curvature, centre of curvature
n05218119cadaver, corpse, stiff, clay, remains
h05233741mandibular notch
h05235879rib
n05238282skin, tegument, cutis
n05239437skin graft
h05241218epidermal cell
h05241485melanocyte
h05241662prickle cell
h05242070columnar cell, columnar epithelial cell
h05242239spongioblast
n05242928squamous cell
h05244421amyloid plaque, amyloid protein plaque
h05244755dental plaque, bacterial plaque
n05244934macule, macula
n05245192freckle, lentigo
h05257476bouffant
h05257967sausage curl
n05258051forelock
h05258627spit curl, kiss curl
n05259914pigtail
n05260127pageboy
n05260240pompadour
n05261310thatch
n05262422soup-strainer, toothbrush
n05262534mustachio, moustachio, handle-bars
l05262698walrus mustache, walrus moustache
n05263183stubble
h05263316vandyke beard, vandyke
n05263448soul patch, Attilio
h05265736esophageal smear
h05266096paraduodenal smear, duodenal smear
h05266879specimen
h05278922punctum
h05279953glenoid fossa, glenoid cavity
n05282652diastema
h05285623marrow, bone marrow
n05302499mouth, oral cavity, oral fissure, rima oris
h05314075canthus
n05399034milk
n05399243mother's milk
h05399356colostrum, foremilk
n05418717vein, vena, venous blood vessel
h05427346ganglion cell, gangliocyte
h05442594X chromosome
h05447757embryonic cell, formative cell
h05448704myeloblast
h05448827sideroblast
h05449196osteocyte
h05449661megalocyte, macrocyte
h05449959leukocyte, leucocyte, white blood cell, white cell, white blood corpuscle, white corpuscle, WBC
n05450617histiocyte
h05451099fixed phagocyte
n05451384lymphocyte, lymph cell
h05453412monoblast
n05453657neutrophil, neutrophile
h05453815microphage
h05454833sickle cell
h05454978siderocyte
h05455113spherocyte
h05458173ootid
l05458576oocyte
h05459101spermatid
h05459457Leydig cell, Leydig's cell
h05459769striated muscle cell, striated muscle fiber
h05460759smooth muscle cell
h05464534Ranvier's nodes, nodes of Ranvier
h05467054neuroglia, glia
h05467758astrocyte
h05468098protoplasmic astrocyte
h05468739oligodendrocyte
h05469664proprioceptor
h05469861dendrite
h05475397sensory fiber, afferent fiber
h05482922subarachnoid space
n05486510cerebral cortex, cerebral mantle, pallium, cortex
h05491154renal cortex
n05526957prepuce, foreskin
n05538625head, caput
h05539947scalp
h05541509frontal eminence
h05542893suture, sutura, fibrous joint
h05545879foramen magnum
h05571341esophagogastric junction, oesophagogastric junction
n05578095heel
n05581932cuticle
h05584746hangnail, agnail
n05586759exoskeleton
h05604434abdominal wall
n05716342lemon
h06008896coordinate axis
h06209940landscape
h06254669medium
n06255081vehicle
h06255613paper
h06259898channel, transmission channel
h06262567film, cinema, celluloid
h06262943silver screen
h06263202free press
h06263369press, public press
n06263609print media
h06263762storage medium, data-storage medium
h06263895magnetic storage medium, magnetic medium, magnetic storage
h06266417journalism, news media
n06266633Fleet Street
h06266710photojournalism
h06266878news photography
n06266973rotogravure
n06267145newspaper, paper
n06267564daily
n06267655gazette
n06267758school newspaper, school paper
n06267893tabloid, rag, sheet
n06267991yellow journalism, tabloid, tab
n06271778telecommunication, telecom
n06272290telephone, telephony
n06272612voice mail, voicemail
n06272803call, phone call, telephone call
h06273207call-back
h06273294collect call
n06273414call forwarding
n06273555call-in
n06273743call waiting
h06273890crank call
n06273986local call
h06274092long distance, long-distance call, trunk call
h06274292toll call
h06274546wake-up call
n06274760three-way calling
h06274921telegraphy
n06275095cable, cablegram, overseas telegram
n06275353wireless
n06275471radiotelegraph, radiotelegraphy, wireless telegraphy
n06276501radiotelephone, radiotelephony, wireless telephone
n06276697broadcasting
h06276902Rediffusion
h06277025multiplex
n06277135radio, radiocommunication, wireless
n06277280television, telecasting, TV, video
n06278338cable television, cable
n06278475high-definition television, HDTV
n06281040reception
h06281175signal detection, detection
h06340977Hakham
o06359193web site, website, internet site, site
n06359467chat room, chatroom
h06359657portal site, portal
n06415688jotter
n06417096breviary
h06418693wordbook
h06419354desk dictionary, collegiate dictionary
h06423496reckoner, ready reckoner
n06470073document, written document, papers
h06591815album, record album
h06592078concept album
n06592281rock opera
h06592421tribute album, benefit album
n06595351magazine, mag
h06596179colour supplement
o06596364comic book
n06596474news magazine
n06596607pulp, pulp magazine
n06596727slick, slick magazine, glossy
h06596845trade magazine
h06613686movie, film, picture, moving picture, moving-picture show, motion picture, motion-picture show, picture show, pic, flick
h06614901outtake
h06616216shoot-'em-up
h06618653spaghetti Western
h06625062encyclical, encyclical letter
o06785654crossword puzzle, crossword
n06793231sign
o06794110street sign
o06874185traffic light, traffic signal, stoplight
n06883725swastika, Hakenkreuz
n06892775concert
n06998748artwork, art, graphics, nontextual matter
n07005523lobe
o07248320book jacket, dust cover, dust jacket, dust wrapper
n07273802cairn
n07461050three-day event
n07556406comfort food
n07556637comestible, edible, eatable, pabulum, victual, victuals
h07556872tuck
n07556970course
h07557165dainty, delicacy, goody, kickshaw, treat
n07557434dish
n07560193fast food
n07560331finger food
h07560422ingesta
n07560542kosher
n07560652fare
n07560903diet
n07561112diet
n07561590dietary
n07561848balanced diet
h07562017bland diet, ulcer diet
h07562172clear liquid diet
h07562379diabetic diet
n07562495dietary supplement
h07562651carbohydrate loading, carbo loading
h07562881fad diet
h07562984gluten-free diet
n07563207high-protein diet
h07563366high-vitamin diet, vitamin-deficiency diet
h07563642light diet
h07563800liquid diet
l07564008low-calorie diet
h07564101low-fat diet
h07564292low-sodium diet, low-salt diet, salt-free diet
h07564515macrobiotic diet
h07564629reducing diet, obesity diet
l07564796soft diet, pap, spoon food
n07564971vegetarianism
o07565083menu
n07565161chow, chuck, eats, grub
n07565259board, table
h07565608mess
h07565725ration
h07565945field ration
h07566092K ration
h07566231C-ration
n07566340foodstuff, food product
h07566863starches
h07567039breadstuff
h07567139coloring, colouring, food coloring, food colouring, food color, food colour
h07567390concentrate
h07567611tomato concentrate
n07567707meal
l07567980kibble
h07568095cornmeal, Indian meal
h07568241farina
h07568389matzo meal, matzoh meal, matzah meal
n07568502oatmeal, rolled oats
h07568625pea flour
n07568818roughage, fiber
h07568991bran
n07569106flour
h07569423plain flour
h07569543wheat flour
n07569644whole wheat flour, graham flour, graham, whole meal flour
h07569873soybean meal, soybean flour, soy flour
h07570021semolina
h07570530corn gluten feed
n07570720nutriment, nourishment, nutrition, sustenance, aliment, alimentation, victuals
h07572353commissariat, provisions, provender, viands, victuals
n07572616larder
h07572858frozen food, frozen foods
n07572957canned food, canned foods, canned goods, tinned goods
h07573103canned meat, tinned meat
n07573347Spam
h07573453dehydrated food, dehydrated foods
h07573563square meal
n07573696meal, repast
n07574176potluck
n07574426refection
n07574504refreshment
n07574602breakfast
n07574780continental breakfast, petit dejeuner
n07574923brunch
n07575076lunch, luncheon, tiffin, dejeuner
h07575226business lunch
n07575392high tea
n07575510tea, afternoon tea, teatime
n07575726dinner
n07575984supper
n07576182buffet
n07576438picnic
h07576577cookout
n07576781barbecue, barbeque
h07576969clambake
n07577144fish fry
n07577374bite, collation, snack
n07577538nosh
h07577657nosh-up
h07577772ploughman's lunch
h07577918coffee break, tea break
n07578093banquet, feast, spread
n07579575entree, main course
n07579688piece de resistance
o07579787plate
n07579917adobo
n07580053side dish, side order, entremets
n07580253special
n07580359casserole
n07580470chicken casserole
n07580592chicken cacciatore, chicken cacciatora, hunter's chicken
n07581249antipasto
n07581346appetizer, appetiser, starter
h07581607canape
n07581775cocktail
n07581931fruit cocktail
h07582027crab cocktail
n07582152shrimp cocktail
n07582277hors d'oeuvre
h07582441relish
n07582609dip
h07582811bean dip
n07582892cheese dip
h07582970clam dip
o07583066guacamole
h07583197soup
h07583865soup du jour
h07583978alphabet soup
o07584110consomme
h07584228madrilene
n07584332bisque
n07584423borsch, borsh, borscht, borsht, borshch, bortsch
n07584593broth
h07584859barley water
h07584938bouillon
h07585015beef broth, beef stock
n07585107chicken broth, chicken stock
n07585208broth, stock
h07585474stock cube
n07585557chicken soup
h07585644cock-a-leekie, cocky-leeky
n07585758gazpacho
n07585906gumbo
h07585997julienne
n07586099marmite
h07586179mock turtle soup
n07586318mulligatawny
h07586485oxtail soup
n07586604pea soup
n07586718pepper pot, Philadelphia pepper pot
n07586894petite marmite, minestrone, vegetable soup
n07587023potage, pottage
n07587111pottage
h07587206turtle soup, green turtle soup
n07587331eggdrop soup
n07587441chowder
n07587618corn chowder
n07587700clam chowder
h07587819Manhattan clam chowder
n07587962New England clam chowder
n07588111fish chowder
n07588193won ton, wonton, wonton soup
n07588299split-pea soup
n07588419green pea soup, potage St. Germain
n07588574lentil soup
h07588688Scotch broth
n07588817vichyssoise
n07588947stew
l07589458bigos
l07589543Brunswick stew
h07589724burgoo
h07589872burgoo
h07589967olla podrida, Spanish burgoo
h07590068mulligan stew, mulligan, Irish burgoo
h07590177purloo, chicken purloo, poilu
n07590320goulash, Hungarian goulash, gulyas
n07590502hotchpotch
o07590611hot pot, hotpot
n07590752beef goulash
h07590841pork-and-veal goulash
h07590974porkholt
n07591049Irish stew
h07591162oyster stew
h07591236lobster stew
h07591330lobscouse, lobscuse, scouse
n07591473fish stew
n07591586bouillabaisse
h07591813matelote
n07591961paella
n07592094fricassee
h07592317chicken stew
l07592400turkey stew
n07592481beef stew
l07592656ragout
n07592768ratatouille
h07592922salmi
n07593004pot-au-feu
h07593107slumgullion
n07593199smorgasbord
n07593471viand
h07593774ready-mix
h07593972brownie mix
n07594066cake mix
h07594155lemonade mix
h07594250self-rising flour, self-raising flour
h07594737choice morsel, tidbit, titbit
h07594840savory, savoury
h07595051calf's-foot jelly
l07595180caramel, caramelized sugar
h07595368lump sugar
n07595649cane sugar
h07595751castor sugar, caster sugar
n07595914powdered sugar
h07596046granulated sugar
h07596160icing sugar
h07596362corn sugar
h07596452brown sugar
h07596566demerara, demerara sugar
n07596684sweet, confection
n07596967confectionery
n07597145confiture
h07597263sweetmeat
n07597365candy, confect
n07598256candy bar
h07598529carob bar
h07598622hardbake
n07598734hard candy
h07598928barley-sugar, barley candy
h07599068brandyball
l07599161jawbreaker
h07599242lemon drop
h07599383sourball
h07599468patty
h07599554peppermint patty
h07599649bonbon
h07599783brittle, toffee, toffy
n07599911peanut brittle
n07599998chewing gum, gum
n07600177gum ball
n07600285bubble gum
h07600394butterscotch
h07600506candied fruit, succade, crystallized fruit
n07600696candied apple, candy apple, taffy apple, caramel apple, toffee apple
h07600895crystallized ginger
h07601025grapefruit peel
h07601175lemon peel
n07601290orange peel
h07601407candied citrus peel
n07601572candy cane
n07601686candy corn
n07601809caramel
h07602650center, centre
n07604956comfit
n07605040cotton candy, spun sugar, candyfloss
h07605198dragee
h07605282dragee
n07605380fondant
n07605474fudge
n07605597chocolate fudge
h07605693divinity, divinity fudge
n07605804penuche, penoche, panoche, panocha
n07605944gumdrop
h07606058jujube
h07606191honey crisp
h07606278mint, mint candy
h07606419horehound
n07606538peppermint, peppermint candy
n07606669jelly bean, jelly egg
n07606764kiss, candy kiss
h07606933molasses kiss
h07607027meringue kiss
n07607138chocolate kiss
h07607361licorice, liquorice
h07607492Life Saver
n07607605lollipop, sucker, all-day sucker
h07607707lozenge
h07607832cachou
n07607967cough drop, troche, pastille, pastil
n07608098marshmallow
h07608245marzipan, marchpane
n07608339nougat
n07608429nougat bar
h07608533nut bar
h07608641peanut bar
h07608721popcorn ball
n07608866praline
h07608980rock candy
h07609083rock candy, rock
n07609215sugar candy
h07609316sugarplum
n07609407taffy
h07609549molasses taffy
n07609632truffle, chocolate truffle
h07609728Turkish Delight
n07609840dessert, sweet, afters
h07610295ambrosia, nectar
h07610502ambrosia
n07610620baked Alaska
h07610746blancmange
h07610890charlotte
n07611046compote, fruit compote
n07611148dumpling
n07611267flan
n07611358frozen dessert
h07611733junket
n07611839mousse
n07611991mousse
n07612137pavlova
h07612273peach melba
n07612367whip
h07612530prune whip
n07612632pudding
n07612996pudding, pud
h07613158syllabub, sillabub
n07613266tiramisu
o07613480trifle
h07613671tipsy cake
n07613815jello, Jell-O
h07614103apple dumpling
n07614198ice, frappe
h07614348water ice, sorbet
o07614500ice cream, icecream
n07614730ice-cream cone
n07614825chocolate ice cream
h07615052Neapolitan ice cream
n07615190peach ice cream
n07615289sherbert, sherbet
n07615460strawberry ice cream
n07615569tutti-frutti
n07615671vanilla ice cream
o07615774ice lolly, lolly, lollipop, popsicle
h07615954ice milk
n07616046frozen yogurt
h07616174snowball
h07616265snowball
n07616386parfait
n07616487ice-cream sundae, sundae
n07616590split
n07616748banana split
h07616906frozen pudding
n07617051frozen custard, soft ice cream
h07617188pudding
h07617344flummery
h07617447fish mousse
h07617526chicken mousse
n07617611chocolate mousse
n07617708plum pudding, Christmas pudding
h07617839carrot pudding
n07617932corn pudding
l07618029steamed pudding
n07618119duff, plum duff
h07618281vanilla pudding
n07618432chocolate pudding
h07618587brown Betty
h07618684Nesselrode, Nesselrode pudding
h07618871pease pudding
n07619004custard
n07619208creme caramel
h07619301creme anglais
n07619409creme brulee
h07619508fruit custard
h07619881tapioca
h07620047tapioca pudding
h07620145roly-poly, roly-poly pudding
h07620327suet pudding
h07620597Bavarian cream
n07620689maraschino, maraschino cherry
h07621264nonpareil
h07621497zabaglione, sabayon
n07621618garnish
n07623136pastry, pastry dough
n07624466turnover
l07624666apple turnover
h07624757knish
l07624924pirogi, piroshki, pirozhki
n07625061samosa
h07625324timbale
n07627931puff paste, pate feuillete
n07628068phyllo
h07628181puff batter, pouf paste, pate a choux
n07631926ice-cream cake, icebox cake
n07639069doughnut, donut, sinker
n07641928fish cake, fish ball
n07642361fish stick, fish finger
n07642471conserve, preserve, conserves, preserves
n07642742apple butter
h07642833chowchow
n07642933jam
n07643026lemon curd, lemon cheese
n07643200strawberry jam, strawberry preserves
n07643306jelly
l07643474apple jelly
h07643577crabapple jelly
h07643679grape jelly
h07643764marmalade
n07643891orange marmalade
n07643981gelatin, jelly
h07644244gelatin dessert
n07648913buffalo wing
n07648997barbecued wing
h07650792mess
n07650903mince
n07651025puree
n07654148barbecue, barbeque
n07654298biryani, biriani
h07655067escalope de veau Orloff
n07655263saute
h07663899patty, cake
n07665438veal parmesan, veal parmigiana
n07666176veal cordon bleu
h07672914margarine, margarin, oleo, oleomargarine, marge
h07678586mincemeat
n07678729stuffing, dressing
h07678953turkey stuffing
n07679034oyster stuffing, oyster dressing
h07679140forcemeat, farce
n07679356bread, breadstuff, staff of life
h07680168anadama bread
n07680313bap
h07680416barmbrack
n07680517breadstick, bread-stick
h07680655grissino
n07680761brown bread, Boston brown bread
n07680932bun, roll
h07681264tea bread
h07681355caraway seed bread
n07681450challah, hallah
n07681691cinnamon bread
h07681805cracked-wheat bread
l07681926cracker
n07682197crouton
n07682316dark bread, whole wheat bread, whole meal bread, brown bread
n07682477English muffin
n07682624flatbread
n07682808garlic bread
n07682952gluten bread
n07683039graham bread
h07683138Host
h07683265flatbrod
n07683360bannock
n07683490chapatti, chapati
n07683617pita, pocket bread
n07683786loaf of bread, loaf
o07684084French loaf
n07684164matzo, matzoh, matzah, unleavened bread
n07684289nan, naan
h07684422onion bread
n07684517raisin bread
n07684600quick bread
n07684938banana bread
n07685031date bread
h07685118date-nut bread
n07685218nut bread
h07685303oatcake
n07685399Irish soda bread
n07685546skillet bread, fry bread
n07685730rye bread
n07685918black bread, pumpernickel
n07686021Jewish rye bread, Jewish rye
n07686202limpa
h07686299Swedish rye bread, Swedish rye
h07686461salt-rising bread
h07686634simnel
n07686720sour bread, sourdough bread
n07686873toast
n07687053wafer
n07687211white bread, light bread
n07687381baguet, baguette
n07687469French bread
n07687626Italian bread
n07687789cornbread
h07688021corn cake
l07688130skillet corn bread
h07688265ashcake, ash cake, corn tash
h07688412hoecake
n07688624cornpone, pone
h07688757corn dab, corn dodger, dodger
n07688898hush puppy, hushpuppy
n07689003johnnycake, johnny cake, journey cake
h07689217Shawnee cake
h07689313spoon bread, batter bread
h07689490cinnamon toast
h07689624orange toast
h07689757Melba toast
n07689842zwieback, rusk, Brussels biscuit, twice-baked bread
n07690019frankfurter bun, hotdog bun
n07690152hamburger bun, hamburger roll
n07690273muffin, gem
n07690431bran muffin
n07690511corn muffin
n07690585Yorkshire pudding
n07690739popover
n07690892scone
n07691091drop scone, griddlecake, Scotch pancake
n07691237cross bun, hot cross bun
n07691539brioche
n07691650crescent roll, croissant
n07691758hard roll, Vienna roll
l07691863soft roll
n07691954kaiser roll
h07692114Parker House roll
h07692248clover-leaf roll
h07692405onion roll
h07692517bialy, bialystoker
n07692614sweet roll, coffee roll
h07692887bear claw, bear paw
n07693048cinnamon roll, cinnamon bun, cinnamon snail
n07693223honey bun, sticky bun, caramel bun, schnecken
h07693439pinwheel roll
n07693590danish, danish pastry
o07693725bagel, beigel
h07693889onion bagel
n07693972biscuit
h07694169rolled biscuit
n07694403baking-powder biscuit
n07694516buttermilk biscuit, soda biscuit
n07694659shortcake
n07694839hardtack, pilot biscuit, pilot bread, sea biscuit, ship biscuit
h07695187saltine
h07695284soda cracker
h07695410oyster cracker
h07695504water biscuit
n07695652graham cracker
o07695742pretzel
n07695878soft pretzel
n07695965sandwich
n07696403sandwich plate
n07696527butty
n07696625ham sandwich
n07696728chicken sandwich
n07696839club sandwich, three-decker, triple-decker
n07696977open-face sandwich, open sandwich
n07697100hamburger, beefburger, burger
o07697313cheeseburger
h07697408tunaburger
o07697537hotdog, hot dog, red hot
n07697699Sloppy Joe
n07697825bomber, grinder, hero, hero sandwich, hoagie, hoagy, Cuban sandwich, Italian sandwich, poor boy, sub, submarine, submarine sandwich, torpedo, wedge, zep
n07698250gyro
n07698401bacon-lettuce-tomato sandwich, BLT
n07698543Reuben
n07698672western, western sandwich
n07698782wrap
n07700003spaghetti
h07703889hasty pudding
n07704054gruel
n07704205congee, jook
h07704305skilly
n07705931edible fruit
n07707451vegetable, veggie, veg
n07708124julienne, julienne vegetable
n07708398raw vegetable, rabbit food
h07708512crudites
n07708685celery stick
h07708798legume
n07709046pulse
n07709172potherb
n07709333greens, green, leafy vegetable
h07709701chop-suey greens
l07709881bean curd, tofu
h07710007solanaceous vegetable
n07710283root vegetable
n07710616potato, white potato, Irish potato, murphy, spud, tater
n07710952baked potato
n07711080french fries, french-fried potatoes, fries, chips
n07711232home fries, home-fried potatoes
n07711371jacket potato
o07711569mashed potato
h07711683potato skin, potato peel, potato peelings
h07711799Uruguay potato
h07711907yam
n07712063sweet potato
n07712267yam
n07712382snack food
n07712559chip, crisp, potato chip, Saratoga chip
n07712748corn chip
n07712856tortilla chip
n07712959nacho
n07713074eggplant, aubergine, mad apple
n07713267pieplant, rhubarb
n07713395cruciferous vegetable
n07713763mustard, mustard greens, leaf mustard, Indian mustard
n07713895cabbage, chou
n07714078kale, kail, cole
n07714188collards, collard greens
n07714287Chinese cabbage, celery cabbage, Chinese celery
n07714448bok choy, bok choi
o07714571head cabbage
n07714802red cabbage
n07714895savoy cabbage, savoy
o07714990broccoli
o07715103cauliflower
n07715221brussels sprouts
n07715407broccoli rabe, broccoli raab
n07715561squash
n07715721summer squash
n07716034yellow squash
n07716203crookneck, crookneck squash, summer crookneck
o07716358zucchini, courgette
l07716504marrow, vegetable marrow
h07716649cocozelle
h07716750pattypan squash
o07716906spaghetti squash
n07717070winter squash
o07717410acorn squash
o07717556butternut squash
h07717714hubbard squash
h07717858turban squash
h07718068buttercup squash
h07718195cushaw
h07718329winter crookneck squash
o07718472cucumber, cuke
h07718671gherkin
o07718747artichoke, globe artichoke
h07718920artichoke heart
h07719058Jerusalem artichoke, sunchoke
n07719213asparagus
h07719330bamboo shoot
h07719437sprout
n07719616bean sprout
h07719756alfalfa sprout
n07719839beet, beetroot
h07719980beet green
h07720084sugar beet
h07720185mangel-wurzel
n07720277chard, Swiss chard, spinach beet, leaf beet
n07720442pepper
n07720615sweet pepper
o07720875bell pepper
n07721018green pepper
h07721118globe pepper
n07721195pimento, pimiento
n07721325hot pepper
n07721456chili, chili pepper, chilli, chilly, chile
n07721678jalapeno, jalapeno pepper
h07721833chipotle
n07721942cayenne, cayenne pepper
n07722052tabasco, red pepper
n07722217onion
h07722390Bermuda onion
n07722485green onion, spring onion, scallion
h07722666Vidalia onion
l07722763Spanish onion
n07722888purple onion, red onion
n07723039leek
n07723177shallot
n07723330salad green, salad greens
n07723559lettuce
h07723753butterhead lettuce
n07723968buttercrunch
h07724078Bibb lettuce
h07724173Boston lettuce
n07724269crisphead lettuce, iceberg lettuce, iceberg
n07724492cos, cos lettuce, romaine, romaine lettuce
n07724654leaf lettuce, loose-leaf lettuce
h07724819celtuce
n07724943bean, edible bean
h07725158goa bean
n07725255lentil
n07725376pea
n07725531green pea, garden pea
h07725663marrowfat pea
n07725789snow pea, sugar pea
n07725888sugar snap pea
h07726009split-pea
n07726095chickpea, garbanzo
h07726230cajan pea, pigeon pea, dahl
h07726386field pea
n07726525mushy peas
n07726672black-eyed pea, cowpea
n07726796common bean
n07727048kidney bean
h07727140navy bean, pea bean, white bean
h07727252pinto bean
h07727377frijole
n07727458black bean, turtle bean
n07727578fresh bean
h07727741flageolet, haricot
n07727868green bean
n07728053snap bean, snap
n07728181string bean
h07728284Kentucky wonder, Kentucky wonder bean
l07728391scarlet runner, scarlet runner bean, runner bean, English runner bean
n07728585haricot vert, haricots verts, French bean
n07728708wax bean, yellow bean
h07728804shell bean
h07729000lima bean
h07729142Fordhooks
h07729225sieva bean, butter bean, butterbean, civet bean
n07729384fava bean, broad bean
n07729485soy, soybean, soya, soya bean
n07729828green soybean
n07729926field soybean
o07730033cardoon
n07730207carrot
n07730320carrot stick
n07730406celery
h07730562pascal celery, Paschal celery
n07730708celeriac, celery root
n07730855chicory, curly endive
n07731006radicchio
h07731122coffee substitute
n07731284chicory, chicory root
h07731436Postum
n07731587chicory escarole, endive, escarole
n07731767Belgian endive, French endive, witloof
n07731952corn, edible corn
n07732168sweet corn, green corn
h07732302hominy
h07732433lye hominy
h07732525pearl hominy
n07732636popcorn
n07732747cress
n07732904watercress
h07733005garden cress
h07733124winter cress
h07733217dandelion green
n07733394gumbo, okra
n07733567kohlrabi, turnip cabbage
n07733712lamb's-quarter, pigweed, wild spinach
h07733847wild spinach
n07734017tomato
n07734183beefsteak tomato
n07734292cherry tomato
n07734417plum tomato
n07734555tomatillo, husk tomato, Mexican husk tomato
o07734744mushroom
n07734879stuffed mushroom
h07735052salsify
h07735179oyster plant, vegetable oyster
h07735294scorzonera, black salsify
n07735404parsnip
n07735510pumpkin
n07735687radish
n07735803turnip
h07735981white turnip
n07736087rutabaga, swede, swedish turnip, yellow turnip
n07736256turnip greens
n07736371sorrel, common sorrel
h07736527French sorrel
n07736692spinach
n07736813taro, taro root, cocoyam, dasheen, edda
h07736971truffle, earthnut
h07737081edible nut
h07737594bunya bunya
n07737745peanut, earthnut, goober, goober pea, groundnut, monkey nut
h07738105freestone
h07738224cling, clingstone
h07739035windfall
n07739125apple
n07739344crab apple, crabapple
n07739506eating apple, dessert apple
h07739923Baldwin
n07740033Cortland
h07740115Cox's Orange Pippin
n07740220Delicious
n07740342Golden Delicious, Yellow Delicious
n07740461Red Delicious
n07740597Empire
h07740744Grimes' golden
h07740855Jonathan
n07740954McIntosh
n07741138Macoun
h07741235Northern Spy
h07741357Pearmain
n07741461Pippin
h07741623Prima
h07741706Stayman
h07741804Winesap
h07741888Stayman Winesap
n07742012cooking apple
h07742224Bramley's Seedling
o07742313Granny Smith
h07742415Lane's Prince Albert
h07742513Newtown Wonder
h07742605Rome Beauty
n07742704berry
n07743224bilberry, whortleberry, European blueberry
h07743384huckleberry
n07743544blueberry
h07743723wintergreen, boxberry, checkerberry, teaberry, spiceberry
n07743902cranberry
n07744057lingonberry, mountain cranberry, cowberry, lowbush cranberry
n07744246currant
n07744430gooseberry
h07744559black currant
n07744682red currant
n07744811blackberry
n07745046boysenberry
h07745197dewberry
h07745357loganberry
n07745466raspberry
h07745661saskatoon, serviceberry, shadberry, juneberry
o07745940strawberry
h07746038sugarberry, hackberry
n07746186persimmon
n07746334acerola, barbados cherry, surinam cherry, West Indian cherry
n07746551carambola, star fruit
h07746749ceriman, monstera
h07746910carissa plum, natal plum
n07747055citrus, citrus fruit, citrous fruit
o07747607orange
h07747811temple orange
n07747951mandarin, mandarin orange
n07748157clementine
n07748276satsuma
n07748416tangerine
n07748574tangelo, ugli, ugli fruit
n07748753bitter orange, Seville orange, sour orange
n07748912sweet orange
h07749095Jaffa orange
n07749192navel orange
n07749312Valencia orange
n07749446kumquat
o07749582lemon
n07749731lime
l07749870key lime
n07749969grapefruit
n07750146pomelo, shaddock
h07750299citrange
n07750449citron
h07750586almond
n07750736Jordan almond
n07750872apricot
n07751004peach
n07751148nectarine
n07751280pitahaya
n07751451plum
h07751737damson, damson plum
l07751858greengage, greengage plum
h07751977beach plum
n07752109sloe
h07752264Victoria plum
n07752377dried fruit
n07752514dried apricot
h07752602prune
l07752664raisin
h07752782seedless raisin, sultana
h07752874seeded raisin
n07752966currant
o07753113fig
o07753275pineapple, ananas
h07753448anchovy pear, river pear
o07753592banana
n07753743passion fruit
n07753980granadilla
h07754155sweet calabash
h07754279bell apple, sweet cup, water lemon, yellow granadilla
n07754451breadfruit
o07754684jackfruit, jak, jack
n07754894cacao bean, cocoa bean
n07755089cocoa
h07755262canistel, eggfruit
n07755411melon
h07755619melon ball
n07755707muskmelon, sweet melon
n07755929cantaloup, cantaloupe
h07756096winter melon
n07756325honeydew, honeydew melon
h07756499Persian melon
l07756641net melon, netted melon, nutmeg melon
h07756838casaba, casaba melon
n07756951watermelon
n07757132cherry
n07757312sweet cherry, black cherry
n07757511bing cherry
h07757602heart cherry, oxheart, oxheart cherry
h07757753blackheart, blackheart cherry
h07757874capulin, Mexican black cherry
n07757990sour cherry
h07758125amarelle
h07758260morello
h07758407cocoa plum, coco plum, icaco
h07758582gherkin
n07758680grape
h07758950fox grape
n07759194Concord grape
h07759324Catawba
h07759424muscadine, bullace grape
h07759576scuppernong
h07759691slipskin grape
n07759816vinifera grape
h07760070emperor
n07760153muscat, muscatel, muscat grape
h07760297ribier
h07760395sultana
h07760501Tokay
h07760673flame tokay
h07760755Thompson Seedless
o07760859custard apple
n07761141cherimoya, cherimolla
n07761309soursop, guanabana
l07761611sweetsop, annon, sugar apple
h07761777ilama
h07761954pond apple
n07762114papaw, pawpaw
n07762244papaya
h07762373kai apple
h07762534ketembilla, kitembilla, kitambilla
n07762740ackee, akee
n07762913durian
n07763107feijoa, pineapple guava
h07763290genip, Spanish lime
h07763483genipap, genipap fruit
n07763629kiwi, kiwi fruit, Chinese gooseberry
n07763792loquat, Japanese plum
n07763987mangosteen
n07764155mango
n07764315sapodilla, sapodilla plum, sapota
h07764486sapote, mammee, marmalade plum
n07764630tamarind, tamarindo
n07764847avocado, alligator pear, avocado pear, aguacate
n07765073date
n07765208elderberry
n07765361guava
h07765517mombin
h07765612hog plum, yellow mombin
h07765728hog plum, wild plum
n07765862jaboticaba
n07765999jujube, Chinese date, Chinese jujube
n07766173litchi, litchi nut, litchee, lichi, leechee, lichee, lychee
h07766409longanberry, dragon's eye
h07766530mamey, mammee, mammee apple
h07766723marang
n07766891medlar
n07767002medlar
n07767171mulberry
n07767344olive
n07767549black olive, ripe olive
n07767709green olive
n07767847pear
n07768068bosc
h07768139anjou
n07768230bartlett, bartlett pear
h07768318seckel, seckel pear
n07768423plantain
h07768590plumcot
o07768694pomegranate
n07768858prickly pear
h07769102Barbados gooseberry, blade apple
h07769306quandong, quandang, quantong, native peach
h07769465quandong nut
n07769584quince
n07769731rambutan, rambotan
h07769886pulasan, pulassan
n07770034rose apple
h07770180sorb, sorb apple
h07770439sour gourd, monkey bread
h07770571edible seed
n07770763pumpkin seed
h07770869betel nut, areca nut
h07771082beechnut
n07771212walnut
h07771405black walnut
h07771539English walnut
n07771731brazil nut, brazil
h07771891butternut
h07772026souari nut
n07772147cashew, cashew nut
n07772274chestnut
h07772413chincapin, chinkapin, chinquapin
n07772788hazelnut, filbert, cobnut, cob
n07772935coconut, cocoanut
h07773428coconut milk, coconut water
h07774182grugru nut
h07774295hickory nut
h07774479cola extract
n07774596macadamia nut
n07774719pecan
n07774842pine nut, pignolia, pinon nut
n07775050pistachio, pistachio nut
n07775197sunflower seed
h07783827anchovy paste
h07785487rollmops
h07800091feed, provender
h07800487cattle cake
h07800636creep feed
n07800740fodder
h07801007feed grain
n07801091eatage, forage, pasture, pasturage, grass
n07801342silage, ensilage
n07801508oil cake
h07801709oil meal
n07801779alfalfa
n07801892broad bean, horse bean
o07802026hay
h07802152timothy
h07802246stover
n07802417grain, food grain, cereal
h07802767grist
n07802863groats
n07802963millet
n07803093barley, barleycorn
h07803213pearl barley
h07803310buckwheat
h07803408bulgur, bulghur, bulgur wheat
n07803545wheat, wheat berry
h07803779cracked wheat
h07803895stodge
h07803992wheat germ
h07804152oat
n07804323rice
n07804543brown rice
n07804657white rice, polished rice
n07804771wild rice, Indian rice
n07804900paddy
h07805006slop, slops, swill, pigswill, pigwash
h07805254mash
h07805389chicken feed, scratch
h07805478cud, rechewed food
n07805594bird feed, bird food, birdseed
n07805731petfood, pet-food, pet food
l07805966dog food
h07806043cat food
n07806120canary seed
n07806221salad
n07806633tossed salad
n07806774green salad
h07806879Caesar salad
n07807002salmagundi
n07807171salad nicoise
l07807317combination salad
n07807472chef's salad
n07807594potato salad
n07807710pasta salad
n07807834macaroni salad
n07807922fruit salad
l07808022Waldorf salad
h07808166crab Louis
h07808268herring salad
h07808352tuna fish salad, tuna salad
h07808479chicken salad
n07808587coleslaw, slaw
h07808675aspic
h07808806molded salad
n07808904tabbouleh, tabooli
n07809096ingredient, fixings
h07809368flavorer, flavourer, flavoring, flavouring, seasoner, seasoning
h07810531bouillon cube
n07810907condiment
h07811416herb
l07812046fines herbes
n07812184spice
h07812662spearmint oil
h07812790lemon oil
h07812913wintergreen oil, oil of wintergreen
h07813107salt, table salt, common salt
h07813324celery salt
h07813495onion salt
h07813579seasoned salt
h07813717sour salt
h07813833five spice powder
h07814007allspice
n07814203cinnamon
n07814390stick cinnamon
n07814487clove
n07814634cumin, cumin seed
l07814790fennel
h07814925ginger, gingerroot
h07815163ginger, powdered ginger
h07815294mace
n07815424nutmeg
n07815588pepper, peppercorn
l07815839black pepper
h07815956white pepper
n07816052sassafras
n07816164basil, sweet basil
n07816296bay leaf
n07816398borage
n07816575hyssop
h07816726caraway
n07816839chervil
n07817024chives
n07817160comfrey, healing herb
n07817315coriander, Chinese parsley, cilantro
h07817465coriander, coriander seed
h07817599costmary
h07817758fennel, common fennel
n07817871fennel, Florence fennel, finocchio
h07818029fennel seed
l07818133fenugreek, fenugreek seed
n07818277garlic, ail
h07818422clove, garlic clove
n07818572garlic chive
n07818689lemon balm
n07818825lovage
n07818995marjoram, oregano
n07819166mint
h07819303mustard seed
l07819480mustard, table mustard
h07819682Chinese mustard
n07819769nasturtium
n07819896parsley
h07820036salad burnet
n07820145rosemary
l07820297rue
n07820497sage
n07820683clary sage
h07820814savory, savoury
l07820960summer savory, summer savoury
h07821107winter savory, winter savoury
n07821260sweet woodruff, waldmeister
h07821404sweet cicely
l07821610tarragon, estragon
n07821758thyme
n07821919turmeric
h07822053caper
n07822197catsup, ketchup, cetchup, tomato ketchup
n07822323cardamom, cardamon, cardamum
n07822518cayenne, cayenne pepper, red pepper
h07822687chili powder
n07822845chili sauce
n07823105chutney, Indian relish
n07823280steak sauce
h07823369taco sauce
n07823460salsa
h07823591mint sauce
n07823698cranberry sauce
h07823814curry powder
n07823951curry
n07824191lamb curry
h07824268duck sauce, hoisin sauce
h07824383horseradish
h07824502marinade
n07824702paprika
h07824863Spanish paprika
h07824988pickle
n07825194dill pickle
h07825399bread and butter pickle
h07825496pickle relish
h07825597piccalilli
l07825717sweet pickle
h07825850applesauce, apple sauce
n07825972soy sauce, soy
n07826091Tabasco, Tabasco sauce
h07826250tomato paste
l07826340angelica
n07826453angelica
h07826544almond extract
h07826653anise, aniseed, anise seed
n07826930Chinese anise, star anise, star aniseed
n07827130juniper berries
n07827284saffron
n07827410sesame seed, benniseed
h07827554caraway seed
n07827750poppy seed
l07827896dill, dill weed
h07828041dill seed
h07828156celery seed
h07828275lemon extract
h07828378monosodium glutamate, MSG
n07828642vanilla bean
h07828987vinegar, acetum
n07829248cider vinegar
n07829331wine vinegar
n07829412sauce
h07830493anchovy sauce
n07830593hot sauce
h07830690hard sauce
h07830841horseradish sauce, sauce Albert
h07830986bolognese pasta sauce
o07831146carbonara
n07831267tomato sauce
h07831450tartare sauce, tartar sauce
h07831663wine sauce
h07831821marchand de vin, mushroom wine sauce
h07831955bread sauce
h07832099plum sauce
h07832202peach sauce
h07832307apricot sauce
n07832416pesto
h07832592ravigote, ravigotte
h07832741remoulade sauce
n07832902dressing, salad dressing
h07833333sauce Louis
h07833535bleu cheese dressing, blue cheese dressing
h07833672blue cheese dressing, Roquefort dressing
h07833816French dressing, vinaigrette, sauce vinaigrette
h07833951Lorenzo dressing
n07834065anchovy dressing
h07834160Italian dressing
h07834286half-and-half dressing
n07834507mayonnaise, mayo
n07834618green mayonnaise, sauce verte
h07834774aioli, aioli sauce, garlic sauce
n07834872Russian dressing, Russian mayonnaise
h07835051salad cream
h07835173Thousand Island dressing
n07835331barbecue sauce
n07835457hollandaise
h07835547bearnaise
h07835701Bercy, Bercy butter
h07835823bordelaise
n07835921bourguignon, bourguignon sauce, Burgundy sauce
h07836077brown sauce, sauce Espagnole
h07836269Espagnole, sauce Espagnole
h07836456Chinese brown sauce, brown sauce
h07836600blanc
h07836731cheese sauce
o07836838chocolate sauce, chocolate syrup
n07837002hot-fudge sauce, fudge sauce
h07837110cocktail sauce, seafood sauce
h07837234Colbert, Colbert butter
n07837362white sauce, bechamel sauce, bechamel
h07837545cream sauce
h07837630Mornay sauce
h07837755demiglace, demi-glaze
n07837912gravy, pan gravy
n07838073gravy
n07838233spaghetti sauce, pasta sauce
n07838441marinara
n07838551mole
h07838659hunter's sauce, sauce chausseur
h07838811mushroom sauce
h07838905mustard sauce
h07839055Nantua, shrimp sauce
h07839172Hungarian sauce, paprika sauce
h07839312pepper sauce, Poivrade
h07839478roux
h07839593Smitane
h07839730Soubise, white onion sauce
h07839864Lyonnaise sauce, brown onion sauce
n07840027veloute
h07840124allemande, allemande sauce
h07840219caper sauce
h07840304poulette
h07840395curry sauce
l07840520Worcester sauce, Worcestershire, Worcestershire sauce
h07840672coconut milk, coconut cream
n07840804egg, eggs
h07841037egg white, white, albumen, ovalbumin
n07841345egg yolk, yolk
n07841495boiled egg, coddled egg
n07841639hard-boiled egg, hard-cooked egg
n07841800Easter egg
n07841907Easter egg
n07842044chocolate egg
n07842130candy egg
n07842202poached egg, dropped egg
n07842308scrambled eggs
n07842433deviled egg, stuffed egg
n07842605shirred egg, baked egg, egg en cocotte
n07842753omelet, omelette
h07842972firm omelet
l07843117French omelet
h07843220fluffy omelet
h07843348western omelet
n07843464souffle
n07843636fried egg
n07843775dairy product
n07844042milk
l07844604milk
h07844786sour milk
n07844867soya milk, soybean milk, soymilk
n07845087formula
h07845166pasteurized milk
h07845335cows' milk
h07845421yak's milk
h07845495goats' milk
h07845571acidophilus milk
n07845702raw milk
h07845775scalded milk
l07845863homogenized milk
h07846014certified milk
n07846143powdered milk, dry milk, dried milk, milk powder
h07846274nonfat dry milk
h07846359evaporated milk
h07846471condensed milk
h07846557skim milk, skimmed milk
h07846688semi-skimmed milk
h07846802whole milk
h07846938low-fat milk
h07847047buttermilk
n07847198cream
n07847453clotted cream, Devonshire cream
h07847585double creme, heavy whipping cream
h07847706half-and-half
n07847827heavy cream
n07847917light cream, coffee cream, single cream
n07848093sour cream, soured cream
n07848196whipping cream, light whipping cream
n07848338butter
h07848771clarified butter, drawn butter
h07848936ghee
h07849026brown butter, beurre noisette
h07849186Meuniere butter, lemon butter
n07849336yogurt, yoghurt, yoghourt
h07849506blueberry yogurt
n07849619raita
n07849733whey
n07849912curd
n07850083curd
h07850219clabber
n07850329cheese
h07851054paring
n07851298cream cheese
n07851443double cream
n07851554mascarpone
n07851641triple cream, triple creme
n07851767cottage cheese, pot cheese, farm cheese, farmer's cheese
h07851926process cheese, processed cheese
l07852045bleu, blue cheese
n07852229Stilton
l07852302Roquefort
h07852376gorgonzola
h07852452Danish blue
h07852532Bavarian blue
n07852614Brie
h07852712brick cheese
n07852833Camembert
l07852919cheddar, cheddar cheese, Armerican cheddar, American cheese
h07853125rat cheese, store cheese
h07853232Cheshire cheese
h07853345double Gloucester
h07853445Edam
l07853560goat cheese, chevre
h07853648Gouda, Gouda cheese
h07853762grated cheese
h07853852hand cheese
h07853946Liederkranz
h07854066Limburger
n07854184mozzarella
h07854266Muenster
h07854348Parmesan
h07854455quark cheese, quark
h07854614ricotta
h07854707string cheese
h07854813Swiss cheese
n07854982Emmenthal, Emmental, Emmenthaler, Emmentaler
h07855105Gruyere
h07855188sapsago
h07855317Velveeta
h07855413nut butter
n07855510peanut butter
h07855603marshmallow fluff
h07855721onion butter
h07855812pimento butter
n07855907shrimp butter
h07856045lobster butter
h07856186yak butter
h07856270spread, paste
h07856756cheese spread
h07856895anchovy butter
h07856992fishpaste
h07857076garlic butter
n07857170miso
h07857356wasabi
h07857598snail butter
n07857731hummus, humus, hommos, hoummos, humous
h07857959pate
l07858114duck pate
h07858197foie gras, pate de foie gras
h07858336tapenade
h07858484tahini
h07858595sweetening, sweetener
h07858841aspartame
n07858978honey
h07859142saccharin
n07859284sugar, refined sugar
n07859583syrup, sirup
n07859796sugar syrup
h07859951molasses
n07860103sorghum, sorghum molasses
h07860208treacle, golden syrup
n07860331grenadine
n07860447maple syrup
h07860548corn syrup
h07860629miraculous food, manna, manna from heaven
n07860805batter
o07860988dough
n07861158bread dough
h07861247pancake batter
h07861334fritter batter
n07861557coq au vin
h07861681chicken provencale
n07861813chicken and rice
l07861983moo goo gai pan
n07862095arroz con pollo
n07862244bacon and eggs
n07862348barbecued spareribs, spareribs
n07862461beef Bourguignonne, boeuf Bourguignonne
n07862611beef Wellington, filet de boeuf en croute
h07862770bitok
h07862946boiled dinner, New England boiled dinner
h07863107Boston baked beans
h07863229bubble and squeak
n07863374pasta
n07863547cannelloni
h07863644carbonnade flamande, Belgian beef stew
n07863802cheese souffle
h07863935chicken Marengo
l07864065chicken cordon bleu
h07864198Maryland chicken
h07864317chicken paprika, chicken paprikash
h07864475chicken Tetrazzini
h07864638Tetrazzini
n07864756chicken Kiev
n07864934chili, chili con carne
n07865105chili dog
n07865196chop suey
n07865484chow mein
h07865575codfish ball, codfish cake
h07865700coquille
h07865788coquilles Saint-Jacques
n07866015croquette
n07866151cottage pie
n07866277rissole
n07866409dolmas, stuffed grape leaves
h07866571egg foo yong, egg fu yung
n07866723egg roll, spring roll
n07866868eggs Benedict
n07867021enchilada
n07867164falafel, felafel
n07867324fish and chips
n07867421fondue, fondu
n07867616cheese fondue
n07867751chocolate fondue
h07867883fondue, fondu
h07868045beef fondue, boeuf fondu bourguignon
n07868200French toast
n07868340fried rice, Chinese fried rice
n07868508frittata
h07868684frog legs
n07868830galantine
n07868955gefilte fish, fish ball
h07869111haggis
l07869291ham and eggs
l07869391hash
n07869522corned beef hash
n07869611jambalaya
n07869775kabob, kebab, shish kebab
h07869937kedgeree
n07870069souvlaki, souvlakia
n07870167lasagna, lasagne
n07870313seafood Newburg
h07870478lobster Newburg, lobster a la Newburg
h07870620shrimp Newburg
h07870734Newburg sauce
l07870894lobster thermidor
h07871065lutefisk, lutfisk
n07871234macaroni and cheese
h07871335macedoine
n07871436meatball
h07871588porcupine ball, porcupines
n07871720Swedish meatball
o07871810meat loaf, meatloaf
n07872593moussaka
h07872748osso buco
n07873057marrow, bone marrow
h07873198pheasant under glass
n07873348pigs in blankets
n07873464pilaf, pilaff, pilau, pilaw
h07873679bulgur pilaf
o07873807pizza, pizza pie
n07874063sausage pizza
n07874159pepperoni pizza
n07874259cheese pizza
n07874343anchovy pizza
n07874441Sicilian pizza
h07874531poi
h07874674pork and beans
n07874780porridge
h07874995oatmeal, burgoo
h07875086loblolly
o07875152potpie
h07875267rijsttaffel, rijstaffel, rijstafel
n07875436risotto, Italian rice
l07875560roulade
n07875693fish loaf
h07875835salmon loaf
h07875926Salisbury steak
h07876026sauerbraten
l07876189sauerkraut
h07876281scallopine, scallopini
h07876460veal scallopini
h07876550scampi
n07876651Scotch egg
h07876775Scotch woodcock
h07876893scrapple
n07877187spaghetti and meatballs
n07877299Spanish rice
n07877675steak tartare, tartar steak, cannibal mound
n07877849pepper steak
n07877961steak au poivre, peppered steak, pepper steak
h07878145beef Stroganoff
h07878283stuffed cabbage
h07878479kishke, stuffed derma
n07878647stuffed peppers
n07878785stuffed tomato, hot stuffed tomato
n07878926stuffed tomato, cold stuffed tomato
n07879072succotash
n07879174sukiyaki
n07879350sashimi
n07879450sushi
h07879560Swiss steak
n07879659tamale
h07879821tamale pie
n07879953tempura
n07880080teriyaki
n07880213terrine
n07880325Welsh rarebit, Welsh rabbit, rarebit
n07880458schnitzel, Wiener schnitzel
n07880751taco
n07880880chicken taco
o07880968burrito
h07881117beef burrito
n07881205quesadilla
n07881404tostada
h07881525bean tostada
h07881625refried beans, frijoles refritos
n07881800beverage, drink, drinkable, potable
l07882420wish-wash
n07882497concoction, mixture, intermixture
h07882886mix, premix
n07883031filling
h07883156lekvar
n07883251potion
h07883384elixir
h07883510elixir of life
h07883661philter, philtre, love-potion, love-philter, love-philtre
n07884567alcohol, alcoholic drink, alcoholic beverage, intoxicant, inebriant
n07885705proof spirit
n07886057home brew, homebrew
n07886176hooch, hootch
h07886317kava, kavakava
n07886463aperitif
n07886572brew, brewage
n07886849beer
n07887099draft beer, draught beer
n07887192suds
n07887304Munich beer, Munchener
n07887461bock, bock beer
n07887634lager, lager beer
n07887967light beer
h07888058Oktoberfest, Octoberfest
n07888229Pilsner, Pilsener
h07888378shebeen
n07888465Weissbier, white beer, wheat beer
n07888816Weizenbock
h07888909malt
h07889193wort
n07889274malt, malt liquor
n07889510ale
n07889814bitter
h07889990Burton
n07890068pale ale
n07890226porter, porter's beer
n07890352stout
n07890540Guinness
h07890617kvass
n07890750mead
h07890890metheglin
h07890970hydromel
h07891095oenomel
n07891189near beer
n07891309ginger beer
n07891433sake, saki, rice beer
n07891726wine, vino
n07892418vintage
o07892512red wine
n07892813white wine
n07893253blush wine, pink wine, rose, rose wine
h07893425altar wine, sacramental wine
n07893528sparkling wine
n07893642champagne, bubbly
h07893792cold duck
n07893891Burgundy, Burgundy wine
n07894102Beaujolais
n07894298Medoc
n07894451Canary wine
n07894551Chablis, white Burgundy
n07894703Montrachet
n07894799Chardonnay, Pinot Chardonnay
n07894965Pinot noir
n07895100Pinot blanc
n07895237Bordeaux, Bordeaux wine
n07895435claret, red Bordeaux
n07895595Chianti
n07895710Cabernet, Cabernet Sauvignon
n07895839Merlot
n07895962Sauvignon blanc
n07896060California wine
n07896165Cotes de Provence
n07896287dessert wine
h07896422Dubonnet
h07896560jug wine
n07896661macon, maconnais
l07896765Moselle
n07896893Muscadet
n07896994plonk
n07897116retsina
h07897200Rhine wine, Rhenish, hock
n07897438Riesling
n07897600liebfraumilch
n07897750Rhone wine
n07897865Rioja
n07897975sack
n07898117Saint Emilion
n07898247Soave
n07898333zinfandel
n07898443Sauterne, Sauternes
n07898617straw wine
n07898745table wine
h07898895Tokay
n07899003vin ordinaire
n07899108vermouth
n07899292sweet vermouth, Italian vermouth
n07899434dry vermouth, French vermouth
n07899533Chenin blanc
n07899660Verdicchio
n07899769Vouvray
n07899899Yquem
h07899976generic, generic wine
n07900225varietal, varietal wine
n07900406fortified wine
n07900616Madeira
n07900734malmsey
n07900825port, port wine
n07900958sherry
n07901355Marsala
n07901457muscat, muscatel, muscadel, muscadelle
n07901587liquor, spirits, booze, hard drink, hard liquor, John Barleycorn, strong drink
n07902121neutral spirits, ethyl alcohol
n07902336aqua vitae, ardent spirits
n07902443eau de vie
h07902520moonshine, bootleg, corn liquor
h07902698bathtub gin
n07902799aquavit, akvavit
n07902937arrack, arak
n07903101bitters
n07903208brandy
n07903543applejack
n07903643Calvados
n07903731Armagnac
n07903841Cognac
n07903962grappa
h07904072kirsch
l07904293slivovitz
n07904395gin
n07904637sloe gin
n07904760geneva, Holland gin, Hollands
n07904865grog
n07904934ouzo
n07905038rum
n07905296demerara, demerara rum
n07905386Jamaica rum
n07905474schnapps, schnaps
h07905618pulque
h07905770mescal
n07905979tequila
n07906111vodka
n07906284whiskey, whisky
n07906572blended whiskey, blended whisky
n07906718bourbon
n07906877corn whiskey, corn whisky, corn
n07907037firewater
n07907161Irish, Irish whiskey, Irish whisky
n07907342poteen
n07907429rye, rye whiskey, rye whisky
n07907548Scotch, Scotch whiskey, Scotch whisky, malt whiskey, malt whisky, Scotch malt whiskey, Scotch malt whisky
n07907831sour mash, sour mash whiskey
n07907943liqueur, cordial
n07908411absinth, absinthe
n07908567amaretto
n07908647anisette, anisette de Bordeaux
n07908812benedictine
h07908923Chartreuse
n07909129coffee liqueur
h07909231creme de cacao
h07909362creme de menthe
h07909504creme de fraise
n07909593Drambuie
h07909714Galliano
h07909811orange liqueur
h07909954curacao, curacoa
n07910048triple sec
n07910152Grand Marnier
h07910245kummel
n07910379maraschino, maraschino liqueur
n07910538pastis
n07910656Pernod
h07910799pousse-cafe
h07910970Kahlua
h07911061ratafia, ratafee
n07911249sambuca
n07911371mixed drink
n07911677cocktail
h07912093Dom Pedro
n07912211highball
h07913180mixer
h07913300bishop
n07913393Bloody Mary
h07913537Virgin Mary, bloody shame
h07913644bullshot
h07913774cobbler
n07913882collins, Tom Collins
n07914006cooler
n07914128refresher
n07914271smoothie
n07914413daiquiri, rum cocktail
n07914586strawberry daiquiri
h07914686NADA daiquiri
n07914777spritzer
h07914887flip
n07914995gimlet
n07915094gin and tonic
h07915213grasshopper
h07915366Harvey Wallbanger
n07915491julep, mint julep
n07915618manhattan
h07915800Rob Roy
n07915918margarita
n07916041martini
n07916183gin and it
n07916319vodka martini
l07916437old fashioned
h07916582pink lady
n07917133Sazerac
n07917272screwdriver
n07917392sidecar
n07917507Scotch and soda
n07917618sling
h07917791brandy sling
h07917874gin sling
h07917951rum sling
n07918028sour
n07918193whiskey sour, whisky sour
l07918309stinger
h07918706swizzle
n07918879hot toddy, toddy
h07919165zombie, zombi
n07919310fizz
n07919441Irish coffee
n07919572cafe au lait
h07919665cafe noir, demitasse
h07919787decaffeinated coffee, decaf
h07919894drip coffee
o07920052espresso
n07920222caffe latte, latte
n07920349cappuccino, cappuccino coffee, coffee cappuccino
n07920540iced coffee, ice coffee
n07920663instant coffee
n07920872mocha, mocha coffee
n07920989mocha
h07921090cassareep
n07921239Turkish coffee
h07921360chocolate milk
n07921455cider, cyder
n07921615hard cider
l07921834scrumpy
h07921948sweet cider
l07922041mulled cider
l07922147perry
n07922512rotgut
h07922607slug
n07922764cocoa, chocolate, hot chocolate, drinking chocolate
h07922955criollo
n07923748juice
n07924033fruit juice, fruit crush
n07924276nectar
h07924366apple juice
n07924443cranberry juice
n07924560grape juice
h07924655must
n07924747grapefruit juice
n07924834orange juice
n07924955frozen orange juice, orange-juice concentrate
n07925116pineapple juice
n07925229lemon juice
h07925327lime juice
h07925423papaya juice
n07925500tomato juice
n07925608carrot juice
h07925708V-8 juice
h07925808koumiss, kumis
n07925966fruit drink, ade
n07926250lemonade
l07926346limeade
h07926442orangeade
h07926540malted milk
l07926785mate
n07926920mulled wine
h07927070negus
n07927197soft drink
n07927512pop, soda, soda pop, soda water, tonic
h07927716birch beer
l07927836bitter lemon
n07927931cola, dope
n07928163cream soda
h07928264egg cream
n07928367ginger ale, ginger pop
n07928488orange soda
h07928578phosphate
n07928696Coca Cola, Coke
n07928790Pepsi, Pepsi Cola
n07928887root beer
h07928998sarsaparilla
n07929172tonic, tonic water, quinine water
n07929351coffee bean, coffee berry, coffee
n07929519coffee, java
h07929940cafe royale, coffee royal
n07930062fruit punch
h07930205milk punch
n07930315mimosa, buck's fizz
n07930433pina colada
n07930554punch
o07930864cup
l07931001champagne cup
h07931096claret cup
h07931280wassail
n07931452planter's punch
n07931612White Russian
h07931733fish house punch
n07931870May wine
o07932039eggnog
h07932323cassiri
h07932454spruce beer
h07932614rickey
h07932762gin rickey
n07932841tea, tea leaf
n07933154tea bag
n07933274tea
h07933530tea-like drink
h07933652cambric tea
n07933799cuppa, cupper
h07933891herb tea, herbal tea, herbal
h07934032tisane
h07934152camomile tea
n07934282ice tea, iced tea
h07934373sun tea
h07934530black tea
h07934678congou, congo, congou tea, English breakfast tea
h07934800Darjeeling
h07934908orange pekoe, pekoe
n07935043souchong, soochong
h07935152green tea
h07935288hyson
n07935379oolong
n07935504water
n07935737bottled water
n07935878branch water
h07936015spring water
h07936093sugar water
n07936263drinking water
h07936459ice water
n07936548soda water, carbonated water, club soda, seltzer, sparkling water
n07936745mineral water
h07936979seltzer
h07937069Vichy water
h07937344perishable, spoilable
n07937461couscous
h07937621ramekin, ramequin
n07938007multivitamin, multivitamin pill
n07938149vitamin pill
n07938313soul food
l07938594mold, mould
n07942152people
n07951464collection, aggregation, accumulation, assemblage
n07954211book, rule book
n07977870library
h08079613baseball club, ball club, club, nine
n08182379crowd
h08238463class, form, grade, course
n08242223core, nucleus, core group
n08249459concert band, military band
h08253141dance
n08256735wedding, wedding party
n08376250chain, concatenation
h08385989power breakfast
h08492354aerie, aery, eyrie, eyry
n08492461agora
n08494231amusement park, funfair, pleasure ground
n08495908aphelion
h08496334apron
h08500819interplanetary space
h08500989interstellar space
h08501887intergalactic space
n08505018bush
h08506347semidesert
h08511017beam-ends
h08517010bridgehead
n08517676bus stop
n08518171campsite, campground, camping site, camping ground, bivouac, encampment, camping area
h08519299detention basin
n08521623cemetery, graveyard, burial site, burial ground, burying ground, memorial park, necropolis
h08523340trichion, crinion
n08524735city, metropolis, urban center
n08539072business district, downtown
h08539276outskirts
h08540532borough
n08547468cow pasture
n08547544crest
n08551296eparchy, exarchate
h08554440suburb, suburbia, suburban area
h08555333stockbroker belt
n08555710crawlspace, crawl space
h08558770sheikdom, sheikhdom
h08558963residence, abode
h08559155domicile, legal residence
n08560295dude ranch
h08569482farmland, farming area
h08571275midfield
h08571642firebreak, fireguard
n08571898flea market
h08573674battlefront, front, front line
n08573842garbage heap, junk heap, rubbish heap, scrapheap, trash heap, junk pile, trash pile, refuse heap
n08578517benthos, benthic division, benthonic zone
h08579266goldfield
n08579352grainfield, grain field
n08580944half-mast, half-staff
n08583292hemline
n08583455heronry
h08583554hipline
h08583682hipline
n08584914hole-in-the-wall
h08586978junkyard
h08589670isoclinic line, isoclinal
n08596076littoral, litoral, littoral zone, sands
h08597579magnetic pole
n08598301grassland
n08598568mecca
h08599174observer's meridian
h08599292prime meridian
n08611339nombril
h08611421no-parking zone
h08613733outdoors, out-of-doors, open air, open
n08614632fairground
n08616050pasture, pastureland, grazing land, lea, ley
h08618831perihelion
h08619112periselene, perilune
h08623676locus of infection
n08628141kasbah, casbah
n08633683waterfront
n08640531resort, resort hotel, holiday resort
n08640739resort area, playground, vacation spot
n08640962rough
h08643267ashram
h08644045harborage, harbourage
n08645104scrubland
n08645212weald
h08645318wold
h08647264schoolyard
h08648917showplace
n08649711bedside
h08651104sideline, out of bounds
h08652376ski resort
n08658309soil horizon
h08658918geological horizon
h08659242coal seam
h08659331coalface
n08659446field
n08659861oilfield
h08661878Temperate Zone
h08662427terreplein
h08663051three-mile limit
n08663703desktop
h08663860top
n08673039kampong, campong
h08674344subtropics, semitropics
h08676253barrio
n08677424veld, veldt
h08677801vertex, peak, apex, acme
h08678783waterline, water line, water level
h08679167high-water mark
h08679269low-water mark
h08679562continental divide
h08685188zodiac
h08782627Aegean island
l08896327sultanate
h09032191Swiss canton
h09186592abyssal zone
n09189157aerie, aery, eyrie, eyry
n09191635air bubble
h09193551alluvial flat, alluvial plain
o09193705alp
n09194227Alpine glacier, Alpine type of glacier
n09199101anthill, formicary
h09201998aquifer
h09203827archipelago
n09205509arete
n09206896arroyo
n09206985ascent, acclivity, rise, raise, climb, upgrade
n09208496asterism
h09209025asthenosphere
n09210862atoll
h09213434bank
h09213565bank
h09214060bar
h09214269barbecue pit
h09214916barrier reef
h09215023baryon, heavy particle
h09215437basin
n09217230beach
n09218315honeycomb
n09218494belay
n09218641ben
n09219233berm
h09223487bladder stone, cystolith
n09224725bluff
h09226869borrow pit
n09228055brae
o09229709bubble
n09230041burrow, tunnel
n09230202butte
l09231117caldera
n09233446canyon, canon
h09233603canyonside
n09238926cave
n09239302cavern
n09242389chasm
n09245515cirque, corrie, cwm
o09246464cliff, drop, drop-off
n09247410cloud
h09248153coast
l09248399coastland
n09249034col, gap
h09249155collector
n09251407comet
h09255070continental glacier
o09256479coral reef
n09257843cove
n09259025crag
n09259219crater
n09260907cultivated land, farmland, plowland, ploughland, tilled land, tillage, tilth
h09262690dale
n09263912defile, gorge
h09264803delta
n09265620descent, declivity, fall, decline, declination, declension, downslope
h09266604diapir
n09267854divot
h09268007divot
n09269341down
n09269472downhill
h09269882draw
h09270160drey
h09270657drumlin
n09270735dune, sand dune
n09274152escarpment, scarp
h09274305esker
n09279986fireball
h09281252flare star
n09282208floor
n09283193fomite, vehicle
n09283405foothill
h09283514footwall
n09283767foreland
n09283866foreshore
h09287415gauge boson
n09287968geological formation, formation
o09288635geyser
n09289331glacier
h09289596glen
h09290350gopher hole
n09290444gorge
n09294877grotto, grot
h09295210growler
n09295946gulch, flume
h09300306gully
n09300905hail
n09302616highland, upland
n09303008hill
n09303528hillside
n09304750hole, hollow
h09305031hollow, holler
n09305898hot spring, thermal spring
n09308572iceberg, berg
n09308743icecap, ice cap
h09309046ice field
n09309168ice floe, floe
n09309292ice mass
h09310616inclined fault
h09315159ion
h09319604isthmus
h09325824kidney stone, urinary calculus, nephrolith, renal calculus
n09326662knoll, mound, hillock, hummock, hammock
h09327077kopje, koppie
h09327538Kuiper belt, Edgeworth-Kuiper belt
h09330378lake bed, lake bottom
n09331251lakefront
o09332890lakeside, lakeshore
h09335693landfall
n09335809landfill
l09336555lather
h09337048leak
n09337253ledge, shelf
h09338013lepton
h09339810lithosphere, geosphere
h09344198lowland
n09344324lunar crater
h09344724maar
n09348460massif
n09349648meander
h09351905mesa, table
h09352849meteorite
h09353815microfossil
h09354511midstream
h09357346molehill
h09357447monocline
n09359803mountain, mount
n09361517mountainside, versant
h09362316mouth
n09362945mull
h09366017natural depression, depression
n09366317natural elevation, elevation
h09375606nullah
n09376198ocean
n09376526ocean floor, sea floor, ocean bottom, seabed, sea bottom, Davy Jones's locker, Davy Jones
n09376786oceanfront
n09381242outcrop, outcropping, rock outcrop
n09382099oxbow
n09384106pallasite
h09389867perforation
h09391386photosphere
h09391644piedmont
h09391774Piedmont glacier, Piedmont type of glacier
n09392402pinetum
h09393524plage
n09393605plain, field, champaign
n09396465point
l09396608polar glacier
n09398076pothole, chuckhole
n09398677precipice
o09399592promontory, headland, head, foreland
h09400584ptyalith
n09400987pulsar
h09402944quicksand
h09403086rabbit burrow, rabbit hole
n09403211radiator
n09403427rainbow
n09403734range, mountain range, range of mountains, chain, mountain chain, chain of mountains
n09405078rangeland
h09405787ravine
n09406793reef
n09409512ridge
n09409752ridge, ridgeline
l09410224rift valley
n09411189riparian forest
h09411295ripple mark
n09415584riverbank, riverside
n09415671riverbed, river bottom
n09416076rock, stone
n09416890roof
h09421031saltpan
n09421799sandbank
o09421951sandbar, sand bar
h09422190sandpit
h09422631sanitary landfill
h09425019sawpit
h09425344scablands
o09428293seashore, coast, seacoast, sea-coast
n09428628seaside, seaboard
h09429630seif dune
n09432283shell
h09432990shiner
h09433312shoal
n09433442shore
n09433839shoreline
n09435739sinkhole, sink, swallow hole
n09436444ski slope
n09436708sky
n09437454slope, incline, side
n09438844snowcap
n09438940snowdrift
h09439032snowfield
n09439213soapsuds, suds, lather
n09442595spit, tongue
n09443281spoor
n09443641spume
n09444783star
n09445008steep
n09445289steppe
n09447666strand
n09448690streambed, creek bed
n09450163sun, Sun
n09451237supernova
h09452291swale
n09452395swamp, swampland
n09452760swell
n09453008tableland, plateau
n09454153talus, scree
n09454412tangle
h09454744tar pit
h09456207terrace, bench
n09457979tidal basin
h09458269tideland
h09459979tor
n09460046tor
n09461069Trapezium
h09462600troposphere
h09463226tundra
h09464486twinkler
n09466678uphill
h09467696urolith
o09468604valley, vale
h09470027vehicle-borne transmission
h09470222vein, mineral vein
n09472413volcanic crater, crater
o09472597volcano
h09474010wadi
h09474412wall
h09474765warren, rabbit warren
n09475044wasp's nest, wasps' nest, hornet's nest, hornets' nest
n09475179watercourse
n09475925waterside
h09476123water table, water level, groundwater level
h09478210whinstone, whin
h09480959wormcast
n09481120xenolith
h09493983Circe
h09495962gryphon, griffin, griffon
n09505153spiritual leader
h09537660messiah, christ
h09556121Rhea Silvia, Rea Silvia
h09605110number one
h09606009adventurer, venturer
n09606527anomaly, unusual person
n09607630appointee, appointment
h09607782argonaut
n09607903Ashkenazi
l09608709benefactor, helper
h09610255color-blind person
n09610405commoner, common man, common person
h09611722conservator
h09612700contrarian
h09613118contadino
h09613191contestant
h09613690cosigner, cosignatory
h09615336discussant
h09616573enologist, oenologist, fermentologist
n09616922entertainer
h09617161eulogist, panegyrist
h09617435ex-gambler
h09617577experimenter
h09617696experimenter
n09618760exponent
n09618880ex-president
n09618957face
n09619168female, female person
h09619452finisher
n09620078inhabitant, habitant, dweller, denizen, indweller
n09620794native, indigen, indigene, aborigine, aboriginal
n09621232native
l09622049juvenile, juvenile person
n09622302lover
n09624168male, male person
n09624559mediator, go-between, intermediator, intermediary, intercessor
h09624899mediatrix
h09625401national, subject
n09626238peer, equal, match, compeer
h09627807prize winner, lottery winner
n09627906recipient, receiver
h09629065religionist
h09629246sensualist
n09629752traveler, traveller
h09631129unwelcome person, persona non grata
h09632274unskilled person
n09632518worker
h09633969wrongdoer, offender
n09635534Black African
h09635635Afrikaner, Afrikander, Boer
h09635973Aryan
n09636339Black, Black person, blackamoor, Negro, Negroid
n09637339Black woman
n09638454mulatto
n09638875White, White person, Caucasian
h09639382Circassian
n09639919Semite
h09640327Chaldean, Chaldaean, Chaldee
l09640715Elamite
n09641002white man
h09641578WASP, white Anglo-Saxon Protestant
n09643799gook, slant-eye
n09644152Mongol, Mongolian
h09644657Tatar, Tartar, Mongol Tatar
l09648743Nahuatl
h09648911Aztec
h09649067Olmec
n09650729Biloxi
h09650839Blackfoot
h09650989Brule
n09651123Caddo
h09651968Cheyenne
n09652149Chickasaw
h09653144Cocopa, Cocopah
h09653438Comanche
h09654079Creek
n09654518Delaware
h09654898Diegueno
h09655213Esselen
h09655466Eyeish
l09656077Havasupai
h09657206Hunkpapa
h09657748Iowa, Ioway
h09658254Kalapooia, Kalapuya, Calapooya, Calapuya
h09658398Kamia
h09658815Kekchi
h09658921Kichai
n09659039Kickapoo
n09659188Kiliwa, Kiliwi
h09660010Malecite
h09660240Maricopa
n09661873Mohican, Mahican
h09662038Muskhogean, Muskogean
h09662661Navaho, Navajo
h09662951Nootka
h09663248Oglala, Ogalala
h09663786Osage
h09663999Oneida
h09664556Paiute, Piute
h09664908Passamaquody
h09665367Penobscot
h09665545Penutian
h09666349Potawatomi
h09666476Powhatan
n09666883kachina
h09667358Salish
h09668199Shahaptian, Sahaptin, Sahaptino
h09668437Shasta
h09668562Shawnee
h09668988Sihasapa
h09669631Teton, Lakota, Teton Sioux, Teton Dakota
h09670280Taracahitian
n09670521Tarahumara
h09670909Tuscarora
h09671089Tutelo
h09672590Yana
h09672725Yavapai
h09672840Yokuts
h09673091Yuma
h09674412Gadaba
h09674786Kolam
h09675045Kui
h09675673Toda
h09675799Tulu
n09675922Gujarati, Gujerati
n09676021Kashmiri
n09676247Punjabi, Panjabi
n09676884Slav
h09677427Anabaptist
h09678747Adventist, Second Adventist
h09679028gentile, non-Jew, goy
n09679170gentile
h09679925Catholic
h09680908Old Catholic
h09681107Uniat, Uniate, Uniate Christian
n09681234Copt
h09681973Jewess
h09683180Jihadist
n09683757Buddhist
n09683924Zen Buddhist
h09684082Mahayanist
n09684901swami
h09685233Hare Krishna
h09685806Shintoist
h09686262Eurafrican
n09686401Eurasian
h09688233Gael
n09688804Frank
n09689435Afghan, Afghanistani
n09689958Albanian
h09690083Algerian
h09690208Altaic
h09690496Andorran
n09690621Angolan
h09690864Anguillan
h09691604Austrian
n09691729Bahamian
l09691858Bahraini, Bahreini
h09692125Basotho
n09692915Herero
h09693244Luba, Chiluba
n09693982Barbadian
n09694664Bolivian
n09694771Bornean
h09695019Carioca
h09695132Tupi
l09695514Bruneian
n09695620Bulgarian
n09695979Byelorussian, Belorussian, White Russian
n09696456Cameroonian
n09696585Canadian
n09696763French Canadian
n09697401Central American
h09697986Chilean
n09698644Congolese
h09699020Cypriot, Cypriote, Cyprian
h09699642Dane
h09700125Djiboutian
n09700964Britisher, Briton, Brit
n09701148English person
n09701833Englishwoman
h09702134Anglo-Saxon
h09702673Angle
h09703101West Saxon
h09703344Lombard, Langobard
n09703485limey, John Bull
l09703708Cantabrigian
h09703809Cornishman
h09703932Cornishwoman
h09704057Lancastrian
h09704157Lancastrian
h09704283Geordie
h09705003Oxonian
n09705124Ethiopian
h09705671Amhara
n09705784Eritrean
h09706029Finn
n09706255Komi
h09707061Livonian
n09707289Lithuanian
h09707735Selkup, Ostyak-Samoyed
n09708750Parisian
n09708889Parisienne
h09709531Creole
h09709673Creole
l09710041Gabonese
h09710164Greek, Hellene
h09710886Dorian
h09711132Athenian
n09711435Laconian
n09712324Guyanese
n09712448Haitian
n09712696Malay, Malayan
h09712967Moro
n09713108Netherlander, Dutchman, Hollander
h09714120Icelander
n09714694Iraqi, Iraki
h09715165Irishman
h09715303Irishwoman
n09715427Dubliner
h09716047Italian
h09716933Roman
n09717233Sabine
n09718217Japanese, Nipponese
n09718811Jordanian
n09718936Korean
n09719309Kenyan
n09719794Lao, Laotian
n09720033Lapp, Lapplander, Sami, Saami, Same, Saame
n09720256Latin American, Latino
n09720595Lebanese
h09720702Levantine
n09720842Liberian
h09721244Luxemburger, Luxembourger
h09721444Macedonian
h09722064Sabahan
n09722658Mexican
h09722817Chicano
n09723067Mexican-American, Mexicano
h09723819Namibian
h09723944Nauruan
h09724234Gurkha
n09724533New Zealander, Kiwi
n09724656Nicaraguan
n09724785Nigerian
n09725000Hausa, Haussa
h09725229North American
h09725546Nova Scotian, bluenose
n09725653Omani
n09725772Pakistani
h09725935Brahui
l09726621South American Indian
h09726811Carib, Carib Indian
n09727440Filipino
n09727826Polynesian
n09728137Qatari, Katari
n09728285Romanian, Rumanian
h09729062Muscovite
h09729156Georgian
n09730077Sarawakian
n09730204Scandinavian, Norse, Northman
n09730824Senegalese
n09731343Slovene
n09731436South African
h09731571South American
n09732170Sudanese
h09733459Syrian
n09733793Tahitian
n09734185Tanzanian
n09734450Tibetan
n09734535Togolese
n09734639Tuareg
h09735258Turki
h09735654Chuvash
h09736485Turkoman, Turkmen, Turcoman
l09736798Uzbek, Uzbeg, Uzbak, Usbek, Usbeg
n09736945Ugandan
h09737050Ukranian
h09737161Yakut
h09737453Tungus, Evenk
n09738121Igbo
h09738400American
n09740724Anglo-American
h09741074Alaska Native, Alaskan Native, Native Alaskan
h09741331Arkansan, Arkansawyer
h09741722Carolinian
l09741816Coloradan
h09741904Connecticuter
h09741999Delawarean, Delawarian
n09742101Floridian
n09742315German American
h09742927Illinoisan
n09743487Mainer, Down Easter
h09743601Marylander
n09743792Minnesotan, Gopher
n09744161Nebraskan, Cornhusker
h09744346New Hampshirite, Granite Stater
h09744462New Jerseyan, New Jerseyite, Garden Stater
h09744679New Yorker
n09744834North Carolinian, Tarheel
h09745229Oregonian, Beaver
h09745324Pennsylvanian, Keystone Stater
h09745834Texan
h09745933Utahan
h09746936Uruguayan
n09747191Vietnamese, Annamese
n09747495Gambian
h09748101East German
h09748408Berliner
h09748648Prussian
h09748889Ghanian
n09749386Guinean
n09750282Papuan
l09750641Walloon
n09750770Yemeni
n09750891Yugoslav, Jugoslav, Yugoslavian, Jugoslavian
h09751076Serbian, Serb
n09751496Xhosa
h09751622Zairese, Zairean
n09751895Zimbabwean
n09752023Zulu
n09752519Gemini, Twin
h09753348Sagittarius, Archer
n09753792Pisces, Fish
h09754152abbe
l09754217abbess, mother superior, prioress
h09754633abnegator
h09754907abridger, abbreviator
h09755086abstractor, abstracter
l09755241absconder
h09755555absolver
h09755788abecedarian
h09755893aberrant
n09756049abettor, abetter
h09756195abhorrer
h09756961abomination
n09757449abseiler, rappeller
h09758173abstainer, ascetic
n09758885academic administrator
n09759501academician
h09760290accessory before the fact
n09760609companion
h09760913accompanist, accompanyist
l09761068accomplice, confederate
h09761753account executive, account representative, registered representative, customer's broker, customer's man
h09762011accused
h09762385accuser
h09763272acid head
n09763784acquaintance, friend
h09764201acquirer
n09764598aerialist
h09764732action officer
n09764900active
l09765118active citizen
h09765278actor, histrion, player, thespian, role player
n09767197actor, doer, worker
h09769076addict, nut, freak, junkie, junky
h09769525adducer
h09769929adjuster, adjustor, claims adjuster, claims adjustor, claim agent
n09770179adjutant, aide, aide-de-camp
n09770359adjutant general
h09771435admirer, adorer
h09772330adoptee
h09772746adulterer, fornicator
n09772930adulteress, fornicatress, hussy, jade, loose woman, slut, strumpet, trollop
h09773962advertiser, advertizer, adman
h09774167advisee
n09774783advocate, advocator, proponent, exponent
h09775907aeronautical engineer
n09776346affiliate
h09776642affluent
h09776807aficionado
h09777870buck sergeant
h09778266agent-in-place
h09778537aggravator, annoyance
h09778783agitator, fomenter
h09778927agnostic
h09779124agnostic, doubter
h09779280agonist
h09779461agony aunt
n09779790agriculturist, agriculturalist, cultivator, grower, raiser
h09780395air attache
h09780828air force officer, commander
h09780984airhead
h09781398air traveler, air traveller
h09781504alarmist
h09781650albino
n09782167alcoholic, alky, dipsomaniac, boozer, lush, soaker, souse
n09782397alderman
h09782855alexic
h09783537alienee, grantee
h09783776alienor
h09783884aliterate, aliterate person
h09784043algebraist
h09784160allegorizer, allegoriser
h09784564alliterator
h09785236almoner, medical social worker
n09785659alpinist
n09785891altar boy
h09786115alto
n09787534ambassador, embassador
n09787765ambassador
h09788073ambusher
h09788237amicus curiae, friend of the court
h09789150amoralist
n09789566amputee
h09789898analogist
h09790047analphabet, analphabetic
h09790482analyst
n09791014industry analyst
n09791419market strategist
n09791816anarchist, nihilist, syndicalist
h09792125anathema, bete noire
n09792555ancestor, ascendant, ascendent, antecedent, root
n09792969anchor, anchorman, anchorperson
n09793141ancient
h09793352anecdotist, raconteur
h09793946angler, troller
h09794550animator
h09794668animist
h09795010annotator
h09795124announcer
h09795334announcer
n09796809anti
h09796974anti-American
h09797742anti-Semite, Jew-baiter
n09797873Anzac
h09797998ape-man
h09798096aphakic
h09800469appellant, plaintiff in error
n09800964appointee
h09801102apprehender
h09801275April fool
n09801533aspirant, aspirer, hopeful, wannabe, wannabee
h09802445appreciator
h09802641appropriator
h09802951Arabist
h09804230archaist
n09805151archbishop
n09805324archer, bowman
h09805475architect, designer
h09806944archivist
h09807075archpriest, hierarch, high priest, prelate, primate
h09808080Aristotelian, Aristotelean, Peripatetic
h09808591armiger
h09809279army attache
l09809538army engineer, military engineer
n09809749army officer
n09809925arranger, adapter, transcriber
h09810166arrival, arriver, comer
h09811568arthritic
h09811712articulator
n09811852artilleryman, cannoneer, gunner, machine gunner
n09813219artist's model, sitter
h09814252assayer
h09814381assemblyman
h09814488assemblywoman
h09814567assenter
n09814660asserter, declarer, affirmer, asseverator, avower
h09815455assignee
h09815790assistant, helper, help, supporter
h09816654assistant professor
n09816771associate
h09817174associate
h09817386associate professor
n09818022astronaut, spaceman, cosmonaut
h09819477cosmographer, cosmographist
h09820044atheist
n09820263athlete, jock
h09821831attendant, attender, tender
n09822830attorney general
h09823153auditor
h09823287augur, auspex
n09823502aunt, auntie, aunty
n09823832au pair girl
n09824135authoritarian, dictator
n09824609authority
h09825096authorizer, authoriser
h09825750automobile mechanic, auto-mechanic, car-mechanic, mechanic, grease monkey
h09826204aviator, aeronaut, airman, flier, flyer
h09826605aviatrix, airwoman, aviatress
h09826821ayah
n09827246babu, baboo
n09827363baby, babe, sister
n09828216baby
h09828403baby boomer, boomer
h09828988baby farmer
n09830194back
n09830400backbencher
n09830629backpacker, packer
h09830759backroom boy, brain truster
h09830926backscratcher
h09831962bad person
n09832456baggage
h09832633bag lady
h09832978bailee
h09833111bailiff
h09833275bailor
n09833441bairn
n09833536baker, bread maker
h09833751balancer
h09833997balker, baulker, noncompliant
h09834258ball-buster, ball-breaker
n09834378ball carrier, runner
n09834699ballet dancer
h09834885ballet master
h09835017ballet mistress
h09835153balletomane
n09835230ball hawk
n09835348balloonist
o09835506ballplayer, baseball player
n09836160bullfighter, toreador
n09836343banderillero
n09836519matador
n09836786picador
h09837459bandsman
h09837720banker
h09838295bank robber
h09838370bankrupt, insolvent
n09838621bantamweight
n09839702barmaid
n09840217baron, big businessman, business leader, king, magnate, mogul, power, top executive, tycoon
h09840435baron
n09840520baron
n09841188bartender, barman, barkeep, barkeeper, mixologist
h09841515baseball coach, baseball manager
n09841696base runner, runner
n09842047basketball player, basketeer, cager
h09842288basketweaver, basketmaker
n09842395Basket Maker
n09842528bass, basso
h09842823bastard, by-blow, love child, illegitimate child, illegitimate, whoreson
n09843443bat boy
h09843602bather
h09843716batman
n09843824baton twirler, twirler
n09844457Bavarian
h09844898beadsman, bedesman
n09845401beard
h09845849beatnik, beat
h09846142beauty consultant
n09846469Bedouin, Beduin
h09846586bedwetter, bed wetter, wetter
n09846755beekeeper, apiarist, apiculturist
n09846894beer drinker, ale drinker
h09847267beggarman
h09847344beggarwoman
n09847543beldam, beldame
h09848110theist
h09848489believer, truster
h09849167bell founder
h09849990benedick, benedict
l09850760berserker, berserk
h09850974besieger
n09851165best, topper
l09851575betrothed
h09853541Big Brother
h09853645bigot
h09853881big shot, big gun, big wheel, big cheese, big deal, big enchilada, big fish, head honcho
n09854218big sister
n09854421billiard player
h09854915biochemist
n09855433biographer
h09856401bird fancier
n09856671birth
h09856827birth-control campaigner, birth-control reformer
h09857007bisexual, bisexual person
n09858165black belt
h09858299blackmailer, extortioner, extortionist
h09858733Black Muslim
n09859152blacksmith
h09859285blade
P09859684bleacher
h09859975blind date
h09861287bluecoat
n09861599bluestocking, bas bleu
n09861863boatbuilder
n09861946boatman, boater, waterman
h09862183boatswain, bos'n, bo's'n, bosun, bo'sun
n09862621bobby
n09863031bodyguard, escort
h09863339boffin
h09863749Bolshevik, Marxist, red, bolshie, bolshy
h09863936Bolshevik, Bolshevist
h09864632bombshell
h09864968bondman, bondsman
h09865068bondwoman, bondswoman, bondmaid
h09865162bondwoman, bondswoman, bondmaid
h09865398bond servant
h09865672book agent
h09865744bookbinder
h09866115bookkeeper
h09866354bookmaker
h09866559bookworm
h09866661booster, shoplifter, lifter
n09866817bootblack, shoeblack
h09866922bootlegger, moonshiner
h09867069bootmaker, boot maker
h09867154borderer
h09867311border patrolman
h09868270botanist, phytologist, plant scientist
h09868782bottom feeder
h09868899boulevardier
h09869317bounty hunter
h09869447bounty hunter
h09869578Bourbon
h09870096bowler
h09871095slugger, slogger
n09871229cub, lad, laddie, sonny, sonny boy
n09871681Boy Scout
n09871867boy scout
h09871952boy wonder
n09872066bragger, braggart, boaster, blowhard, line-shooter, vaunter
h09872557brahman, brahmin
n09873348brawler
n09873473breadwinner
h09873769breaststroker
n09873899breeder, stock breeder
n09874428brick
n09874725bride
n09874862bridesmaid, maid of honor
h09875025bridge agent
h09875979broadcast journalist
h09876701Brother
n09877288brother-in-law
h09877587browser
n09877750Brummie, Brummy
n09877951buddy, brother, chum, crony, pal, sidekick
h09878921bull
h09879552bully
h09880189bunny, bunny girl
h09880741burglar
n09881265bursar
h09881358busboy, waiter's assistant
n09881895business editor
h09883047business traveler
h09883452buster
h09883807busybody, nosy-parker, nosey-parker, quidnunc
h09885059buttinsky
h09885866cabinetmaker, furniture maker
n09886403caddie, golf caddie
h09886540cadet, plebe
h09888635caller, caller-out
n09889065call girl
n09889170calligrapher, calligraphist
h09889691campaigner, candidate, nominee
n09889941camper
h09890192camp follower
n09890749candidate, prospect
h09891730canonist
h09892262capitalist
h09892513captain, headwaiter, maitre d'hotel, maitre d'
h09892693captain, senior pilot
n09893191captain
n09893344captain, chieftain
n09893502captive
h09893600captive
n09894143cardinal
n09894445cardiologist, heart specialist, heart surgeon
l09894654card player
h09894909cardsharp, card sharp, cardsharper, card sharper, sharper, sharpie, sharpy, card shark
n09895222careerist
h09895480career man
n09895561caregiver
h09895701caretaker
h09895902caretaker
n09896170caricaturist
h09896311carillonneur
n09896401caroler, caroller
n09896685carpenter
h09896826carper, niggler
h09898020Cartesian
h09899289cashier
n09899671casualty, injured party
n09899782casualty
n09899929casuist, sophist
n09901337catechist
h09901502catechumen, neophyte
h09901642caterer
h09901786Catholicos
l09901921cat fancier
h09902128Cavalier, Royalist
h09902353cavalryman, trooper
l09902731caveman, cave man, cave dweller, troglodyte
h09902851celebrant
n09902954celebrant, celebrator, celebrater
n09903153celebrity, famous person
n09903501cellist, violoncellist
h09903639censor
h09903936censor
n09904208centenarian
n09904837centrist, middle of the roader, moderate, moderationist
h09905050centurion
n09905185certified public accountant, CPA
h09905530chachka, tsatske, tshatshke, tchotchke, tchotchkeleh
h09906293chambermaid, fille de chambre
n09906449chameleon
h09906704champion, champ, title-holder
h09907804chandler
h09908769prison chaplain
h09909660charcoal burner
h09909929charge d'affaires
h09910222charioteer
h09910374charmer, beguiler
h09910556chartered accountant
h09910840chartist, technical analyst
n09911226charwoman, char, cleaning woman, cleaning lady, woman
h09912431male chauvinist, sexist
h09912681cheapskate, tightwad
h09912907Chechen
h09912995checker
h09913329cheerer
n09913455cheerleader
n09913593cheerleader
n09915434Cheops, Khufu
n09915651chess master
n09916348chief executive officer, CEO, chief operating officer
n09917214chief of staff
l09917345chief petty officer
h09917481Chief Secretary
n09917593child, kid, youngster, minor, shaver, nipper, small fry, tiddler, tike, tyke, fry, nestling
n09918248child, kid
n09918554child, baby
h09918867child prodigy, infant prodigy, wonder child
h09919061chimneysweeper, chimneysweep, sweep
h09919200chiropractor
l09919451chit
h09919899choker
h09920106choragus
n09920283choreographer
h09920901chorus girl, showgirl, chorine
h09921034chosen
h09923003cicerone
n09923186cigar smoker
n09923418cipher, cypher, nobody, nonentity
n09923561circus acrobat
n09923673citizen
h09923996city editor
n09924106city father
l09924195city man
h09924313city slicker, city boy
h09924437civic leader, civil leader
n09924996civil rights leader, civil rights worker, civil rights activist
h09927089cleaner
n09927451clergyman, reverend, man of the cloth
n09928136cleric, churchman, divine, ecclesiastic
h09928451clerk
h09928845clever Dick, clever clogs
h09929202climatologist
n09929298climber
n09929577clinician
n09930257closer, finisher
h09930628closet queen
n09930876clown, buffoon, goof, goofball, merry andrew
n09931165clown, buffoon
h09931418coach, private instructor, tutor
l09931640coach, manager, handler
n09932098pitching coach
n09932336coachman
n09932508coal miner, collier, pitman
h09932788coastguardsman
h09933020cobber
n09933098cobbler, shoemaker
h09933842codger, old codger
h09933972co-beneficiary
n09934337cog
h09934488cognitive neuroscientist
n09934774coiffeur
h09935107coiner
h09935434collaborator, cooperator, partner, pardner
n09936825colleen
h09936892college student, university student
h09937056collegian, college man, college boy
h09937688colonial
h09937802colonialist
h09937903colonizer, coloniser
h09938080coloratura, coloratura soprano
n09938449color guard
h09938991colossus, behemoth, giant, heavyweight, titan
h09940725comedian
h09940818comedienne
l09941089comer
h09941571commander
n09941787commander in chief, generalissimo
n09941964commanding officer, commandant, commander
h09942697commissar, political commissar
n09942970commissioned officer
n09943239commissioned military officer
n09943811commissioner
n09944022commissioner
h09944160committee member
n09944430committeewoman
h09945021commodore
h09945223communicant
h09945319communist, commie
h09945603Communist
n09945745commuter
n09946814compere
h09947127complexifier
h09950457compulsive
h09950728computational linguist
h09951070computer scientist
n09951274computer user
h09951524Comrade
n09951616concert-goer, music lover
h09952163conciliator, make-peace, pacifier, peacemaker, reconciler
h09953052conductor
n09953350confectioner, candymaker
h09953615Confederate
h09954355confessor
n09954639confidant, intimate
h09955406Confucian, Confucianist
h09955944rep
h09956578conqueror, vanquisher
h09957523Conservative
h09958133Nonconformist, chapelgoer
h09958292Anglican
h09958447consignee
h09958569consigner, consignor
l09959142constable
h09959658constructivist
h09960688contractor
h09961198contralto
h09961331contributor
h09961469control freak
h09961605convalescent
h09961739convener
h09962966convict, con, inmate, yard bird, yardbird
n09964202copilot, co-pilot
h09964411copycat, imitator, emulator, ape, aper
h09965515coreligionist
h09965787cornerback
h09966470corporatist
h09966554correspondent, letter writer
h09967063cosmetician
h09967406cosmopolitan, cosmopolite
h09967555Cossack
h09967816cost accountant
n09967967co-star
h09968259costumier, costumer, costume designer
h09968652cotter, cottier
h09968741cotter, cottar
h09968845counselor, counsellor
h09970088counterterrorist
h09970192counterspy, mole
h09970402countess
l09970822compromiser
n09971273countrywoman
h09971385county agent, agricultural agent, extension agent
h09971839courtier
n09972010cousin, first cousin, cousin-german, full cousin
n09972458cover girl, pin-up, lovely
h09972587cow
n09974648craftsman, artisan, journeyman, artificer
n09975425craftsman, crafter
h09976024crapshooter
n09976283crazy, loony, looney, nutcase, weirdo
n09976429creature, wight
h09976728creditor
h09976917creep, weirdo, weirdie, weirdy, spook
h09978442criminologist
h09979321critic
h09979913Croesus
h09980458cross-examiner, cross-questioner
h09980805crossover voter, crossover
l09980985croupier
h09981092crown prince
n09981278crown princess
n09981540cryptanalyst, cryptographer, cryptologist
n09981939Cub Scout
h09982152cuckold
h09982525cultist
h09983314curandera
h09983572curate, minister of religion, minister, parson, pastor, rector
h09983889curator, conservator
h09984960customer agent
h09985470cutter, carver
h09985809cyberpunk
h09985978cyborg, bionic man, bionic woman
h09986450cymbalist
h09986700Cynic
h09986904cytogeneticist
h09987045cytologist
h09987161czar
h09987239czar, tsar, tzar
n09988063dad, dada, daddy, pa, papa, pappa, pop
h09988311dairyman
n09988493Dalai Lama, Grand Lama
n09988703dallier, dillydallier, dilly-dallier, mope, lounger
n09989502dancer, professional dancer, terpsichorean
n09990415dancer, social dancer
n09990690clog dancer
n09990777dancing-master, dance master
h09991740dark horse
n09991867darling, favorite, favourite, pet, dearie, deary, ducky
h09992538date, escort
h09992837daughter, girl
n09993252dawdler, drone, laggard, lagger, trailer, poke
h09993651day boarder
h09994400day laborer, day labourer
l09994673deacon, Protestant deacon
h09994808deaconess
h09994878deadeye
h09995829deipnosophist
h09996039dropout
h09996304deadhead
h09996481deaf person
h09997622debtor, debitor
h09998788deckhand, roustabout
h09999135defamer, maligner, slanderer, vilifier, libeler, backbiter, traducer
h10000294defense contractor
h10000459deist, freethinker
h10000787delegate
l10001217deliveryman, delivery boy, deliverer
n10001481demagogue, demagog, rabble-rouser
h10001764demigod, superman, Ubermensch
h10002257demographer, demographist, population scientist
n10002760demonstrator, protester
h10003476den mother
n10004718department head
h10005006depositor
n10005934deputy
h10006177dermatologist, skin doctor
h10006748descender
n10007684designated hitter
h10007809designer, intriguer
h10007995desk clerk, hotel desk clerk, hotel clerk
h10008123desk officer
h10008254desk sergeant, deskman, station keeper
h10009162detainee, political detainee
n10009276detective, investigator, tec, police detective
h10009484detective
h10009671detractor, disparager, depreciator, knocker
h10010062developer
h10010243deviationist
h10010632devisee
h10010767devisor
h10010864devourer
h10011360dialectician
h10011486diarist, diary keeper, journalist
h10012484dietician, dietitian, nutritionist
n10013811diocesan
h10015215director, theater director, theatre director
n10015485director
h10015792dirty old man
h10015897disbeliever, nonbeliever, unbeliever
n10017272disk jockey, disc jockey, dj
h10017422dispatcher
h10018747distortionist
h10018861distributor, distributer
n10019072district attorney, DA
h10019187district manager
n10019406diver, plunger
h10020366divorcee, grass widow
h10020533ex-wife, ex
l10020670divorce lawyer
h10020807docent
n10020890doctor, doc, physician, MD, Dr., medico
h10022908dodo, fogy, fogey, fossil
h10023264doge
h10023506dog in the manger
h10023656dogmatist, doctrinaire
h10024025dolichocephalic
n10024362domestic partner, significant other, spousal equivalent, spouse equivalent
h10024937Dominican
h10025060dominus, dominie, domine, dominee
h10025295don, father
h10025391Donatist
n10025635donna
n10026976dosser, street person
n10027246double, image, look-alike
h10027590double-crosser, double-dealer, two-timer, betrayer, traitor
h10028402down-and-out
h10028541doyenne
h10029068draftsman, drawer
h10030277dramatist, playwright
h10032987dreamer
n10033412dressmaker, modiste, needlewoman, seamstress, sempstress
h10033572dressmaker's model
n10033663dribbler, driveller, slobberer, drooler
h10033888dribbler
n10034201drinker, imbiber, toper, juicer
n10034614drinker
h10035952drug addict, junkie, junky
h10036266drug user, substance abuser, user
h10036444Druid
n10036692drum majorette, majorette
n10036929drummer
h10037080drunk
n10037385drunkard, drunk, rummy, sot, inebriate, wino
h10037588Druze, Druse
n10037922dry, prohibitionist
h10038119dry nurse
n10038409duchess
h10038620duke
n10039271duffer
l10039946dunker
h10040240Dutch uncle
h10040698dyspeptic
n10040945eager beaver, busy bee, live wire, sharpie, sharpy
h10041373earl
h10041887earner, wage earner
h10042690eavesdropper
n10042845eccentric, eccentric person, flake, oddball, geek
h10043024eclectic, eclecticist
n10043491econometrician, econometrist
n10043643economist, economic expert
h10044682ectomorph
h10044879editor, editor in chief
h10047199egocentric, egoist
h10047459egotist, egoist, swellhead
h10048117ejaculator
h10048367elder
n10048612elder statesman
h10048836elected official
n10049363electrician, lineman, linesman
h10050043elegist
h10050880elocutionist
h10051026emancipator, manumitter
h10051761embryologist
h10051861emeritus
h10051975emigrant, emigre, emigree, outgoer
h10052694emissary, envoy
l10053439empress
n10053808employee
n10054657employer
h10055297enchantress, witch
n10055410enchantress, temptress, siren, Delilah, femme fatale
h10055566encyclopedist, encyclopaedist
h10055730endomorph
h10055847enemy, foe, foeman, opposition
h10056103energizer, energiser, vitalizer, vitaliser, animator
h10056611end man
h10056719end man, corner man
h10057271endorser, indorser
h10058411enjoyer
n10058962enlisted woman
h10059067enophile, oenophile
h10060075entrant
h10060175entrant
n10060352entrepreneur, enterpriser
h10061043envoy, envoy extraordinary, minister plenipotentiary
h10061195enzymologist
h10061431eparch
h10061882epidemiologist
h10062042epigone, epigon
h10062176epileptic
h10062275Episcopalian
h10062492equerry
h10062594equerry
h10062716erotic
h10062905escapee
h10062996escapist, dreamer, wishful thinker
l10063635Eskimo, Esquimau, Inuit
h10063919espionage agent
h10064831esthetician, aesthetician
h10064977etcher
h10065758ethnologist
h10066206Etonian
h10066314etymologist
h10067011evangelist, revivalist, gospeler, gospeller
h10067305Evangelist
h10067600event planner
h10067968examiner, inspector
h10068234examiner, tester, quizzer
h10068425exarch
n10069296executant
l10069981executive secretary
n10070108executive vice president
h10070377executrix
h10070449exegete
h10070563exhibitor, exhibitioner, shower
n10070711exhibitionist, show-off
h10071332exile, expatriate, expat
h10071557existentialist, existentialist philosopher, existential philosopher
h10072054exorcist, exorciser
h10074249ex-spouse
h10074578extern, medical extern
h10074735extremist
h10074841extrovert, extravert
h10075299eyewitness
n10075693facilitator
n10076224fairy godmother
h10076483falangist, phalangist
n10076604falconer, hawker
n10076957falsifier
h10077106familiar
n10077593fan, buff, devotee, lover
h10077879fanatic, fiend
n10078131fancier, enthusiast
n10078719farm boy
n10078806farmer, husbandman, granger, sodbuster
n10079399farmhand, fieldhand, field hand, farm worker
h10079893fascist
h10080117fascista
h10080508fatalist, determinist, predestinarian, predestinationist
n10080869father, male parent, begetter
n10081204Father, Padre
h10081842father-figure
n10082043father-in-law
h10082299Fauntleroy, Little Lord Fauntleroy
h10082423Fauve, fauvist
h10082562favorite son
n10082687featherweight
n10082997federalist
h10083677fellow traveler, fellow traveller
h10083823female aristocrat
h10084043female offspring
n10084295female child, girl, little girl
h10085101fence
n10085869fiance, groom-to-be
n10086383fielder, fieldsman
h10086744field judge
n10087434fighter pilot
h10087736filer
h10088200film director, director
h10090745finder
h10091349fire chief, fire marshal
n10091450fire-eater, fire-swallower
n10091564fire-eater, hothead
n10091651fireman, firefighter, fire fighter, fire-eater
h10091861fire marshall
h10091997fire walker
n10092488first baseman, first sacker
n10092643firstborn, eldest
n10092794first lady
n10092978first lieutenant, 1st lieutenant
h10093167first offender
n10093475first sergeant, sergeant first class
n10093818fishmonger, fishwife
h10094320flagellant
h10094584flag officer
h10094782flak catcher, flak, flack catcher, flack
h10095265flanker back, flanker
h10095420flapper
n10095769flatmate
l10095869flatterer, adulator
h10096126flibbertigibbet, foolish woman
h10096508flight surgeon
h10097262floorwalker, shopwalker
h10097477flop, dud, washout
h10097590Florentine
h10097842flower girl
h10097995flower girl
n10098245flutist, flautist, flute player
h10098388fly-by-night
n10098517flyweight
n10098624flyweight
n10098710foe, enemy
n10098862folk dancer
h10099002folk poet
h10099375follower
h10101308football hero
h10101634football player, footballer
h10101981footman
n10102800forefather, father, sire
h10103155foremother
h10103228foreign agent
h10103921foreigner, outsider
n10104064boss
h10104487foreman
h10104756forester, tree farmer, arboriculturist
h10104888forewoman
h10105085forger, counterfeiter
n10105733forward
h10105906foster-brother, foster brother
h10106387foster-father, foster father
h10106509foster-mother, foster mother
h10106995foster-sister, foster sister
h10107173foster-son, foster son
n10107303founder, beginner, founding father, father
l10108018foundress
h10108089four-minute man
h10108464framer
h10108832Francophobe
h10109443freak, monster, monstrosity, lusus naturae
h10109662free agent, free spirit, freewheeler
h10109826free agent
h10110093freedom rider
h10110731free-liver
h10110893freeloader
h10111358free trader
h10111779Freudian
h10111903friar, mendicant
n10112129monk, monastic
h10113249frontierswoman
h10113583front man, front, figurehead, nominal head, straw man, strawman
h10113869frotteur
h10114476fucker
h10114550fucker
h10114662fuddy-duddy
n10115430fullback
h10115946funambulist, tightrope walker
h10116370fundamentalist
h10116478fundraiser
n10116702futurist
h10117017gadgeteer
h10117267gagman, gagster, gagwriter
h10117415gagman, standup comedian
n10117739gainer, weight gainer
n10117851gal
h10118301galoot
h10118743gambist
h10118844gambler
h10119609gamine
n10120330garbage man, garbageman, garbage collector, garbage carter, garbage hauler, refuse collector, dustman
n10120671gardener
h10121026garment cutter
h10121246garroter, garrotter, strangler, throttler, choker
h10121714gasman
h10121800gastroenterologist
h10122300gatherer
h10122531gawker
n10123122gendarme
n10123844general, full general
h10126177generator, source, author
h10126424geneticist
h10126708genitor
h10127186gent
n10127689geologist
h10128519geophysicist
h10128748ghostwriter, ghost
h10129338Gibson girl
n10129825girl, miss, missy, young lady, young woman, fille
h10130686girlfriend, girl, lady friend
h10130877girlfriend
n10131151girl wonder
h10131268Girondist, Girondin
h10131590gitano
n10131815gladiator
n10132035glassblower
h10132502gleaner
n10134178goat herder, goatherd
h10134396godchild
h10134760godfather
n10134982godparent
n10135129godson
h10135197gofer
h10135297goffer, gopher
h10136615goldsmith, goldworker, gold-worker
h10136959golfer, golf player, linksman
n10137825gondolier, gondoliere
h10138369good guy
h10138472good old boy, good ole boy, good ol' boy
h10139077good Samaritan
h10139651gossip columnist
h10140051gouger
n10140597governor general
h10140683grabber
h10140783grader
n10140929graduate nurse, trained nurse
n10141364grammarian, syntactician
n10141732granddaughter
h10142166grande dame
n10142391grandfather, gramps, granddad, grandad, granddaddy, grandpa
h10142537Grand Inquisitor
n10142747grandma, grandmother, granny, grannie, gran, nan, nanna
h10142946grandmaster
n10143172grandparent
h10143595grantee
h10143725granter
n10144338grass widower, divorced man
n10145239great-aunt, grandaunt
n10145340great grandchild
n10145480great granddaughter
n10145590great grandmother
n10145774great grandparent
n10145902great grandson
n10146002great-nephew, grandnephew
n10146104great-niece, grandniece
n10146416Green Beret
l10146816grenadier, grenade thrower
h10146927greeter, saluter, welcomer
n10147121gringo
l10147262grinner
h10147710grocer
n10147935groom, bridegroom
o10148035groom, bridegroom
h10148305grouch, grump, crank, churl, crosspatch
h10148825group captain
h10149436grunter
h10149867prison guard, jailer, jailor, gaoler, screw, turnkey
n10150071guard
h10150794guesser
n10150940guest, invitee
h10151133guest
h10151261guest of honor
h10151367guest worker, guestworker
h10151570guide
n10151760guitarist, guitar player
h10152306gunnery sergeant
h10152616guru
n10152763guru
h10153155guvnor
n10153414guy, cat, hombre, bozo
n10153594gymnast
h10153865gym rat
h10154013gynecologist, gynaecologist, woman's doctor
h10154186Gypsy, Gipsy, Romany, Rommany, Romani, Roma, Bohemian
h10154601hack, drudge, hacker
h10155222hacker, cyber-terrorist, cyberpunk
h10155600haggler
n10155849hairdresser, hairstylist, stylist, styler
h10156629hakim, hakeem
h10156831Hakka
h10157016halberdier
n10157128halfback
h10157271half blood
h10158506hand
n10159045animal trainer, handler
h10159289handyman, jack of all trades, odd-job man
n10159533hang glider
h10160188hardliner
n10160280harlequin
h10160412harmonizer, harmoniser
h10161622hash head
h10162016hatchet man, iceman
h10162194hater
h10162354hatmaker, hatter, milliner, modiste
h10164025headman, tribal chief, chieftain, chief
n10164233headmaster, schoolmaster, master
n10164492head nurse
n10165448hearer, listener, auditor, attender
h10166189heartbreaker
h10166394heathen, pagan, gentile, infidel
n10167152heavyweight
h10167361heavy
h10167565heckler, badgerer
n10167838hedger
h10168012hedger, equivocator, tergiversator
h10168183hedonist, pagan, pleasure seeker
h10168584heir, inheritor, heritor
n10168837heir apparent
n10169147heiress, inheritress, inheritrix
h10169241heir presumptive
h10169419hellion, heller, devil
h10169796helmsman, steersman, steerer
h10170060hire
h10170681hematologist, haematologist
h10170866hemiplegic
h10171219herald, trumpeter
h10171456herbalist, herb doctor
h10171567herder, herdsman, drover
h10172080hermaphrodite, intersex, gynandromorph, androgyne, epicene, epicene person
n10173410heroine
h10173579heroin addict
h10173665hero worshiper, hero worshipper
n10173771Herr
h10174253highbinder
n10174330highbrow
n10174445high commissioner
h10174589highflier, highflyer
h10174695Highlander, Scottish Highlander, Highland Scot
h10174971high-muck-a-muck, pooh-bah
n10175248high priest
h10175725highjacker, hijacker
h10176913hireling, pensionary
h10177150historian, historiographer
h10178077hitchhiker
n10178216hitter, striker
h10179069hobbyist
h10180580holdout
h10180791holdover, hangover
h10180923holdup man, stickup man
h10181445homeboy
h10181547homeboy
h10181799home buyer
h10181878homegirl
n10182190homeless, homeless person
h10182402homeopath, homoeopath
h10183347honest woman
n10183931honor guard, guard of honor
h10184505hooker
h10185148hoper
n10185483hornist
n10185793horseman, equestrian, horseback rider
l10186068horse trader
h10186143horsewoman
n10186216horse wrangler, wrangler
h10186350horticulturist, plantsman
h10186686hospital chaplain
h10186774host, innkeeper, boniface
h10187130host
l10187491hostess
n10187990hotelier, hotelkeeper, hotel manager, hotelman, hosteller
h10188715housekeeper
h10188856housemaster
n10188957housemate
n10189278house physician, resident, resident physician
h10189597house sitter
h10190122housing commissioner
h10190516huckster, cheap-jack
n10191001hugger
h10191388humanist, humanitarian
h10191613humanitarian, do-gooder, improver
n10192839hunk
h10193650huntress
l10194231ex-husband, ex
h10194775hydrologist
h10195056hyperope
h10195155hypertensive
h10195261hypnotist, hypnotizer, hypnotiser, mesmerist, mesmerizer
n10195593hypocrite, dissembler, dissimulator, phony, phoney, pretender
h10196404iceman
h10196725iconoclast
h10197392ideologist, ideologue
l10198437idol, matinee idol
h10198832idolizer, idoliser
h10199251imam, imaum
h10200246imperialist
n10200781important person, influential person, personage
h10202225inamorato
n10202624incumbent, officeholder
h10202763incurable
n10203949inductee
h10204177industrialist
h10204833infanticide
n10205231inferior
h10205344infernal
n10205457infielder
h10205714infiltrator
h10206173informer, betrayer, rat, squealer, blabber
h10206506ingenue
h10206629ingenue
h10207077polymath
n10207169in-law, relative-in-law
l10208189inquiry agent
h10208847inspector
n10208950inspector general
n10209082instigator, initiator
n10209731insurance broker, insurance agent, general agent, underwriter
h10210137insurgent, insurrectionist, freedom fighter, rebel
h10210512intelligence analyst
h10210648interior designer, designer, interior decorator, house decorator, room decorator, decorator
n10210911interlocutor, conversational partner
h10211036interlocutor, middleman
h10211666International Grandmaster
h10211830internationalist
l10212231internist
n10212501interpreter, translator
h10212780interpreter
h10213034intervenor
h10213429introvert
h10214062invader, encroacher
h10214390invalidator, voider, nullifier
n10215623investigator
n10216106investor
h10216403invigilator
h10217208irreligionist
h10218043Ivy Leaguer
h10218164Jack of all trades
h10218292Jacksonian
h10219240Jane Doe
h10219453janissary
h10219879Jat
h10220080Javanese, Javan
h10220924Jekyll and Hyde
n10221312jester, fool, motley fool
h10221520Jesuit
l10222170jezebel
h10222259jilt
h10222497jobber, middleman, wholesaler
h10222716job candidate
h10223069Job's comforter
n10223177jockey
h10223606John Doe
h10224578journalist
n10225219judge, justice, jurist
l10225931judge advocate
n10226413juggler
h10227166Jungian
h10227266junior
h10227393junior
h10227490Junior, Jr, Jnr
h10227698junior lightweight
h10227793junior middleweight
l10227985jurist, legal expert
h10228278juror, juryman, jurywoman
h10228468justice of the peace
h10228592justiciar, justiciary
h10228712kachina
n10229883keyboardist
h10230216Khedive
n10233248kingmaker
n10235024king, queen, world-beater
h10235269King's Counsel
n10235385Counsel to the Crown
n10236304kin, kinsperson, family
h10236521enate, matrikin, matrilineal kin, matrisib, matrilineal sib
h10236842kink
n10237069kinswoman
n10237196kisser, osculator
l10237464kitchen help
h10237556kitchen police, KP
n10237676Klansman, Ku Kluxer, Kluxer
h10237799kleptomaniac
h10238272kneeler
h10238375knight
h10239928knocker
h10240082knower, apprehender
h10240235know-it-all, know-all
h10240417kolkhoznik
h10240821Kshatriya
h10241024labor coach, birthing coach, doula, monitrice
n10241300laborer, manual laborer, labourer, jack
n10242328Labourite
n10243137lady
l10243273lady-in-waiting
h10243483lady's maid
n10243664lama
h10243872lamb, dear
h10244108lame duck
h10244359lamplighter
h10244913land agent
h10245029landgrave
h10245341landlubber, lubber, landsman
h10245507landlubber, landsman, landman
h10245639landowner, landholder, property owner
h10245863landscape architect, landscape gardener, landscaper, landscapist
h10246317langlaufer
h10246395languisher
h10246703lapidary, lapidarist
n10247358lass, lassie, young girl, jeune fille
n10247880Latin
h10248008Latin
h10248198latitudinarian
h10248377Jehovah's Witness
h10249191law agent
n10249270lawgiver, lawmaker
n10249459lawman, law officer, peace officer
h10249869law student
h10249950lawyer, attorney
h10250712lay reader
h10251329lazybones
h10251612leaker
h10252075leaseholder, lessee
n10252222lector, lecturer, reader
h10252354lector, reader
h10252547lecturer
n10253122left-hander, lefty, southpaw
n10253296legal representative
l10253479legate, official emissary
h10253611legatee
l10253703legionnaire, legionary
h10255459letterman
h10257221liberator
h10258602licenser
n10258786licentiate
n10259348lieutenant
n10259780lieutenant colonel, light colonel
n10259997lieutenant commander
h10260473lieutenant junior grade, lieutenant JG
n10260706life
n10260800lifeguard, lifesaver
h10261211life tenant
h10261511light flyweight
n10261624light heavyweight, cruiserweight
h10261862light heavyweight
h10262343light-o'-love, light-of-love
n10262445lightweight
n10262561lightweight
n10262655lightweight
h10262880lilliputian
h10263146limnologist
n10263411lineman
n10263790line officer
h10265281lion-hunter
h10265801lisper
h10265891lister
h10266016literary critic
h10266328literate, literate person
h10266848litigant, litigator
h10267166litterer, litterbug, litter lout
n10267311little brother
n10267865little sister
h10268629lobbyist
h10269199locksmith
h10269289locum tenens, locum
h10271677Lord, noble, nobleman
h10272782loser
h10272913loser, also-ran
h10273064failure, loser, nonstarter, unsuccessful person
h10274173Lothario
h10274318loudmouth, blusterer
n10274815lowerclassman, underclassman
h10275249Lowlander, Scottish Lowlander, Lowland Scot
n10275395loyalist, stalwart
h10275848Luddite
h10276045lumberman, lumberjack, logger, feller, faller
n10276477lumper
h10276942bedlamite
n10277027pyromaniac
h10277638lutist, lutanist, lutenist
h10277815Lutheran
h10277912lyricist, lyrist
h10278456macebearer, mace, macer
n10279018machinist, mechanic, shop mechanic
h10279778madame
h10280034maenad
h10280130maestro, master
h10280598magdalen
n10280674magician, prestidigitator, conjurer, conjuror, illusionist
h10281546magus
h10281770maharani, maharanee
h10281896mahatma
n10282482maid, maiden
n10282672maid, maidservant, housemaid, amah
n10283170major
h10283366major
h10283546major-domo, seneschal
h10284064maker, shaper
h10284871malahini
h10284965malcontent
h10286282malik
h10286539malingerer, skulker, shammer
h10286749Malthusian
n10288964adonis
n10289039man
h10289176man
n10289462manageress
h10289766mandarin
h10290422maneuverer, manoeuvrer
h10290541maniac
h10290813Manichaean, Manichean, Manichee
n10290919manicurist
h10291110manipulator
h10291469man-at-arms
l10291822man of action, man of deeds
h10291942man of letters
h10292316manufacturer, producer
n10293332marcher, parader
h10293590marchioness, marquise
h10293861margrave
h10294020margrave
h10294139Marine, devil dog, leatherneck, shipboard soldier
h10295371marquess
h10295479marquis, marquess
n10296176marshal, marshall
n10296444martinet, disciplinarian, moralist
n10297234mascot
h10297367masochist
n10297531mason, stonemason
n10297841masquerader, masker, masquer
h10298202masseur
h10298271masseuse
n10298647master
n10298912master, captain, sea captain, skipper
h10299125master-at-arms
n10299250master of ceremonies, emcee, host
h10299700masturbator, onanist
h10299875matchmaker, matcher, marriage broker
h10300041mate, first mate
n10300154mate
n10300303mate
n10300500mater
h10300654material
h10300829materialist
h10302576matriarch, materfamilias
h10302700matriarch
h10302905matriculate
h10303037matron
n10303814mayor, city manager
n10304086mayoress
h10304650mechanical engineer
n10304914medalist, medallist, medal winner
h10305635medical officer, medic
n10305802medical practitioner, medical man
h10306004medical scientist
h10306279medium, spiritualist, sensitive
h10306496megalomaniac
h10306595melancholic, melancholiac
h10306890Melkite, Melchite
h10307114melter
h10308066nonmember
n10308168board member
h10308275clansman, clanswoman, clan member
h10308504memorizer, memoriser
h10308653Mendelian
n10308732mender, repairer, fixer
h10310783Mesoamerican
h10311506messmate
h10311661mestiza
h10312287meteorologist
h10312491meter maid
h10312600Methodist
n10313000Metis
n10313239metropolitan
h10313441mezzo-soprano, mezzo
n10313724microeconomist, microeconomic expert
n10314054middle-aged man
h10314182middlebrow
n10314517middleweight
n10314836midwife, accoucheuse
h10315217mikado, tenno
n10315456Milanese
n10315561miler
h10315730miles gloriosus
n10316360military attache
h10316527military chaplain, padre, Holy Joe, sky pilot
h10316862military leader
n10317007military officer, officer
n10317500military policeman, MP
h10317963mill agent
n10318293mill-hand, factory worker
n10318607millionairess
h10318686millwright
h10319313minder
h10320484mining engineer
n10320863minister, government minister
h10321126ministrant
n10321340minor leaguer, bush leaguer
h10321632Minuteman
h10321882misanthrope, misanthropist
h10322238misfit
n10323634mistress
h10323752mistress, kept woman, fancy woman
h10323999mixed-blood
n10324560model, poser
h10325549class act
n10325774modeler, modeller
h10326776modifier
h10327143molecular biologist
n10327987Monegasque, Monacan
n10328123monetarist
l10328328moneygrubber
h10328437moneymaker
h10328696Mongoloid
h10328941monolingual
h10329035monologist
h10330593moonlighter
h10330931moralist
h10331098morosoph
n10331167morris dancer
h10331258mortal enemy
h10331347mortgagee, mortgage holder
h10331841mortician, undertaker, funeral undertaker, funeral director
h10332110moss-trooper
n10332385mother, female parent
n10332861mother
h10332953mother
h10333044mother figure
h10333165mother hen
h10333317mother-in-law
n10333439mother's boy, mamma's boy, mama's boy
n10333601mother's daughter
n10333838motorcycle cop, motorcycle policeman, speed cop
n10334009motorcyclist
h10334461Mound Builder
h10334782mountebank, charlatan
h10335246mourner, griever, sorrower, lamenter
h10335801mouthpiece, mouth
h10335931mover
h10336411moviegoer, motion-picture fan
h10336904muffin man
h10337488mugwump, independent, fencesitter
h10338231Mullah, Mollah, Mulla
h10338391muncher
h10339179murderess
h10339251murder suspect
n10339717musher
n10340312musician, instrumentalist, player
h10341243musicologist
l10341343music teacher
h10341446musketeer
n10341573Muslimah
h10341955mutilator, maimer, mangler
h10342180mutineer
h10342367mute, deaf-mute, deaf-and-dumb person
h10342543mutterer, mumbler, murmurer
h10342893muzzler
n10342992Mycenaen
h10343088mycologist
n10343355myope
h10343449myrmidon
h10343554mystic, religious mystic
h10343869mythologist
h10344121naif
h10344203nailer
h10344319namby-pamby
h10344656name dropper
h10344774namer
n10345015nan
h10345100nanny, nursemaid, nurse
h10345302narc, nark, narcotics agent
h10345422narcissist, narcist
h10345659nark, copper's nark
n10346015nationalist
h10347204nautch girl
n10347446naval commander
n10348526Navy SEAL, SEAL
h10349243obstructionist, obstructor, obstructer, resister, thwarter
h10349750Nazarene
h10349836Nazarene, Ebionite
h10350220Nazi, German Nazi
h10350774nebbish, nebbech
h10351064necker
n10353016neonate, newborn, newborn infant, newborn baby
h10353355nephew
h10353928neurobiologist
h10354265neurologist, brain doctor
h10354754neurosurgeon, brain surgeon
n10355142neutral
h10355306neutralist
n10355449newcomer, fledgling, fledgeling, starter, neophyte, freshman, newbie, entrant
l10355688newcomer
h10355806New Dealer
h10356450newspaper editor
n10356877newsreader, news reader
h10357012Newtonian
n10357613niece
h10357737niggard, skinflint, scrooge, churl
h10358032night porter
h10358124night rider, nightrider
h10358575NIMBY
h10359117niqaabi
h10359422nitpicker
n10359546Nobelist, Nobel Laureate
h10359659NOC
h10360366noncandidate
n10360747noncommissioned officer, noncom, enlisted officer
h10361060nondescript
h10361194nondriver
h10361296nonparticipant
h10361525nonperson, unperson
h10362003nonresident
n10362319nonsmoker
n10362557Northern Baptist
h10363445noticer
h10363573novelist
n10364198novitiate, novice
h10364502nuclear chemist, radiochemist
h10365514nudger
h10366145nullipara
l10366276number theorist
n10366966nurse
l10368291nursling, nurseling, suckling
n10368528nymph, houri
n10368624nymphet
h10368711nympholept
h10368798nymphomaniac, nympho
h10369095oarswoman
n10369317oboist
h10369417obscurantist
h10369528observer, commentator
h10369699obstetrician, accoucheur
h10369955occupier
h10370381occultist
n10370955wine lover
h10371052offerer, offeror
h10371221office-bearer
h10371330office boy
h10371450officeholder, officer
n10373390officiant
h10373525Federal, Fed, federal official
h10374541oilman
h10374849oil tycoon
h10374943old-age pensioner
n10375052old boy
n10375314old lady
n10375402old man
n10376523oldster, old person, senior citizen, golden ager
h10376890old-timer, oldtimer, gaffer, old geezer, antique
n10377021old woman
n10377185oligarch
l10377291Olympian
h10377542omnivore
h10377633oncologist
n10378026onlooker, looker-on
h10378113onomancer
h10378780operator
h10379376opportunist, self-seeker
h10380126optimist
h10380499Orangeman
n10380672orator, speechmaker, rhetorician, public speaker, speechifier
h10381804orderly, hospital attendant
h10381981orderly
h10382157orderly sergeant
h10382302ordinand
h10382480ordinary
n10382710organ-grinder
n10382825organist
h10383094organization man
h10383237organizer, organiser, arranger
h10383505organizer, organiser, labor organizer
h10383816originator, conceiver, mastermind
h10384214ornithologist, bird watcher
n10384392orphan
n10384496orphan
n10385566osteopath, osteopathist
h10386196out-and-outer
h10386754outdoorswoman
h10386874outfielder
n10386984outfielder
n10387196right fielder
n10387324right-handed pitcher, right-hander
h10387836outlier
h10389865owner-occupier
h10389976oyabun
h10390600packrat
h10390698padrone
h10390807padrone
h10391416page, pageboy
n10393909painter
h10394434Paleo-American, Paleo-Amerind, Paleo-Indian
h10394786paleontologist, palaeontologist, fossilist
l10395073pallbearer, bearer
h10395209palmist, palmister, chiromancer
h10395390pamperer, spoiler, coddler, mollycoddler
n10395828Panchen Lama
n10396106panelist, panellist
h10396337panhandler
h10396727paparazzo
h10396908paperboy
h10397001paperhanger, paperer
h10397142paperhanger
h10397392papoose, pappoose
h10399130pardoner
h10400003paretic
n10400108parishioner
h10400205park commissioner
n10400437Parliamentarian, Member of Parliament
n10400618parliamentary agent
h10400998parodist, lampooner
h10401204parricide
n10401331parrot
n10401639partaker, sharer
h10402709part-timer
h10402824party
h10403633party man, party liner
n10403876passenger, rider
h10404426passer
h10404998paster
h10405540pater
n10405694patient
n10406266patriarch
n10406391patriarch
n10406765patriarch, paterfamilias
n10407310patriot, nationalist
n10407954patron, sponsor, supporter
h10408809patternmaker
h10409459pawnbroker
h10409752payer, remunerator
n10410246peacekeeper
h10410996peasant
h10411356pedant, bookworm, scholastic
n10411551peddler, pedlar, packman, hawker, pitchman
h10411867pederast, paederast, child molester
h10414239penologist
h10414768pentathlete
h10414865Pentecostal, Pentecostalist
n10415037percussionist
h10416567periodontist
h10417288peshmerga
h10417424personality
h10417551personal representative
h10417682personage
h10417843persona grata
h10417969persona non grata
h10418101personification
l10418735perspirer, sweater
h10419047pervert, deviant, deviate, degenerate
n10419472pessimist
h10419630pest, blighter, cuss, pesterer, gadfly
n10419785Peter Pan
h10420031petitioner, suppliant, supplicant, requester
h10420277petit juror, petty juror
n10420507pet sitter, critter sitter
h10420649petter, fondler
n10421016Pharaoh, Pharaoh of Egypt
n10421470pharmacist, druggist, chemist, apothecary, pill pusher, pill roller
n10421956philanthropist, altruist
n10422405philatelist, stamp collector
h10425946philosopher
h10426454phonetician
h10426630phonologist
h10427223photojournalist
h10427359photometrist, photometrician
n10427764physical therapist, physiotherapist
h10428004physicist
h10431122piano maker
n10431625picker, chooser, selector
l10432189picnicker, picknicker
n10432441pilgrim
h10432875pill
h10432957pillar, mainstay
h10433077pill head
h10433452pilot
h10433610Piltdown man, Piltdown hoax
h10433737pimp, procurer, panderer, pander, pandar, fancy man, ponce
n10435169pipe smoker
h10435251pip-squeak, squirt, small fry
h10435716pisser, urinator
n10435988pitcher, hurler, twirler
h10436334pitchman
h10437014placeman, placeseeker
h10437137placer miner
h10437262plagiarist, plagiarizer, plagiariser, literary pirate, pirate
h10437698plainsman
h10438172planner, contriver, deviser
h10438619planter, plantation owner
l10438842plasterer
n10439373platinum blond, platinum blonde
h10439523platitudinarian
h10439727playboy, man-about-town, Corinthian
n10439851player, participant
l10441037playmate, playfellow
h10441124pleaser
h10441694pledger
n10441962plenipotentiary
h10442093plier, plyer
h10442232plodder, slowpoke, stick-in-the-mud, slowcoach
h10442417plodder, slogger
h10442573plotter, mapper
h10443032plumber, pipe fitter
h10443659pluralist
h10443830pluralist
h10444194poet
h10448322pointsman
h10448455point woman
n10449664policyholder
h10450038political prisoner
n10450161political scientist
n10450303politician, politico, pol, political leader
n10451450politician
h10451590pollster, poll taker, headcounter, canvasser
h10451858polluter, defiler
n10453184pool player
h10455619portraitist, portrait painter, portrayer, limner
h10456070poseuse
h10456138positivist, rationalist
h10456696postdoc, post doc
h10457214poster girl
h10457444postulator
h10457903private citizen
h10458111problem solver, solver, convergent thinker
h10458356pro-lifer
h10458596prosthetist
h10459882postulant
h10460033potboy, potman
n10461060poultryman, poulterer
h10462588power user
h10462751power worker, power-station worker
h10462860practitioner, practician
n10464052prayer, supplicant
h10464542preceptor, don
h10464711predecessor
h10464870preemptor, pre-emptor
h10465002preemptor, pre-emptor
n10465451premature baby, preterm baby, premature infant, preterm infant, preemie, premie
n10465831presbyter
h10466198presenter, sponsor
h10466564presentist
h10466918preserver
n10467179president
n10467395President of the United States, United States President, President, Chief Executive
h10468750president, prexy
h10469611press agent, publicity man, public relations man, PR man
n10469874press photographer
n10470779priest
h10471640prima ballerina
h10471732prima donna, diva
h10471859prima donna
n10472129primigravida, gravida I
h10472447primordial dwarf, hypoplastic dwarf, true dwarf, normal dwarf
h10473453prince charming
h10473562prince consort
h10473789princeling
n10473917Prince of Wales
h10474064princess
h10474343princess royal
h10474446principal, dealer
n10474645principal, school principal, head teacher, head
h10475835print seller
h10475940prior
n10476467private, buck private, common soldier
n10477713probationer, student nurse
h10477955processor
h10478118process-server
h10478293proconsul
h10478462proconsul
h10478827proctologist
h10478960proctor, monitor
h10479135procurator
h10479328procurer, securer
h10481167profit taker
n10481268programmer, computer programmer, coder, software engineer
h10482054promiser, promisor
n10482220promoter, booster, plugger
h10482587promulgator
h10482921propagandist
n10483138propagator, disseminator
h10483395property man, propman, property master
l10483799prophetess
h10483890prophet
h10484858prosecutor, public prosecutor, prosecuting officer, prosecuting attorney
h10485298prospector
n10485883protectionist
n10486166protegee
h10486236protozoologist
h10486561provost marshal
n10487182pruner, trimmer
h10487363psalmist
h10487592psephologist
h10488016psychiatrist, head-shrinker, shrink
h10488309psychic
n10488656psycholinguist
h10489426psychophysicist
h10490421publican, tavern keeper
h10491998pudge
h10492086puerpera
h10492727punching bag
h10493199punter
h10493419punter
n10493685puppeteer
h10493835puppy, pup
h10493922purchasing agent
h10494195puritan
h10494373Puritan
h10495167pursuer
h10495421pusher, shover
h10495555pusher, drug peddler, peddler, drug dealer, drug trafficker
n10495756pusher, thruster
h10496393putz
h10496489Pygmy, Pigmy
h10497135qadi
h10497534quadriplegic
h10497645quadruplet, quad
h10498046quaker, trembler
h10498699quarter
n10498816quarterback, signal caller, field general
n10498986quartermaster
h10499110quartermaster general
n10499232Quebecois
n10499355queen, queen regnant, female monarch
h10499631Queen of England
h10499857queen
n10500217queen
n10500419queen consort
n10500603queen mother
h10500824Queen's Counsel
h10500942question master, quizmaster
h10501453quick study, sponge
h10501635quietist
h10502046quitter
n10502329rabbi
h10502950racist, racialist
h10503818radiobiologist
h10504090radiologic technologist
n10504206radiologist, radiotherapist
h10505347rainmaker
n10505613raiser
h10505732raja, rajah
h10505942rake, rakehell, profligate, rip, blood, roue
h10506336ramrod
h10506544ranch hand
n10506915ranker
h10507070ranter, raver
h10507380rape suspect
h10507482rapper
h10507565rapporteur
h10507692rare bird, rara avis
n10508141ratepayer
h10508379raw recruit
n10508710reader
n10509063reading teacher
h10509161realist
h10509810real estate broker, real estate agent, estate agent, land agent, house agent
n10510245rear admiral
h10510974receiver
h10511771reciter
h10512201recruit, enlistee
n10512372recruit, military recruit
h10512708recruiter
h10512859recruiting-sergeant
h10513509redcap
n10513823redhead, redheader, red-header, carrottop
h10513938redneck, cracker
h10514051reeler
h10514121reenactor
h10514255referral
n10514429referee, ref
h10514784refiner
h10515863Reform Jew
h10516527registered nurse, RN
h10517137registrar
h10517283Regius professor
h10518349reliever, allayer, comforter
h10519126anchorite, hermit
h10519494religious leader
h10519984remover
h10520286Renaissance man, generalist
h10520544renegade
h10520964rentier
n10521100repairman, maintenance man, service man
n10521662reporter, newsman, newsperson
h10521853newswoman
n10522035representative
h10522324reprobate, miscreant
n10522759rescuer, recoverer, saver
n10523341reservist
n10524076resident commissioner
h10524223respecter
h10524869restaurateur, restauranter
h10525134restrainer, controller
n10525436retailer, retail merchant
n10525617retiree, retired person
h10525878returning officer
h10526534revenant
h10527147revisionist
h10527334revolutionist, revolutionary, subversive, subverter
n10528023rheumatologist
h10528148Rhodesian man, Homo rhodesiensis
h10528493rhymer, rhymester, versifier, poetizer, poetiser
n10529231rich person, wealthy person, have
n10530150rider
l10530383riding master
h10530571rifleman
n10530959right-hander, right hander, righthander
h10531109right-hand man, chief assistant, man Friday
h10531445ringer
h10531838ringleader
h10533874roadman, road mender
h10533983roarer, bawler, bellower, screamer, screecher, shouter, yeller
h10536134rocket engineer, rocket scientist
h10536274rocket scientist
n10536416rock star
h10537708Romanov, Romanoff
h10537906romanticist, romantic
h10538629ropemaker, rope-maker, roper
h10538733roper
h10538853roper
h10539015ropewalker, ropedancer
h10539160rosebud
h10539278Rosicrucian
n10540114Mountie
h10540252Rough Rider
h10540656roundhead
h10541833civil authority, civil officer
n10542608runner
n10542761runner
n10542888runner
h10543161running back
h10543937rusher
h10544232rustic
h10544748saboteur, wrecker, diversionist
h10545792sadist
h10546428sailing master, navigator
h10546633sailor, crewman
h10548419salesgirl, saleswoman, saleslady
n10548537salesman
n10548681salesperson, sales representative, sales rep
h10549510salvager, salvor
h10550252sandwichman
n10550369sangoma
h10550468sannup
h10551576sapper
h10552393Sassenach
h10553140satrap
n10553235saunterer, stroller, ambler
h10554024Savoyard
h10554141sawyer
h10554846scalper
h10555059scandalmonger
h10555430scapegrace, black sheep
h10556033scene painter
h10556518schemer, plotter
h10556704schizophrenic
h10556825schlemiel, shlemiel
h10557246schlockmeister, shlockmeister
h10557854scholar, scholarly person, bookman, student
h10559009scholiast
n10559288schoolchild, school-age child, pupil
n10559508schoolfriend
h10559683Schoolman, medieval Schoolman
n10559996schoolmaster
n10560106schoolmate, classmate, schoolfellow, class fellow
h10560637scientist
h10561222scion
h10561320scoffer, flouter, mocker, jeerer
h10561736scofflaw
n10562135scorekeeper, scorer
n10562283scorer
h10562509scourer
h10562968scout, talent scout
n10563314scoutmaster
n10563403scrambler
h10563711scratcher
h10564098screen actor, movie actor
h10565502scrutineer, canvasser
o10565667scuba diver
n10566072sculptor, sculpturer, carver, statue maker
h10567613Sea Scout
h10567722seasonal worker, seasonal
h10567848seasoner
h10568200second baseman, second sacker
n10568358second cousin
h10568443seconder
n10568608second fiddle, second banana
h10568915second-in-command
h10569011second lieutenant, 2nd lieutenant
n10569179second-rater, mediocrity
h10570019secretary
h10570704Secretary of Agriculture, Agriculture Secretary
h10571907Secretary of Health and Human Services
n10572706Secretary of State
n10572889Secretary of the Interior, Interior Secretary
h10573957sectarian, sectary, sectarist
h10574311section hand
n10574538secularist
n10574840security consultant
n10575463seeded player, seed
h10575594seeder, cloud seeder
h10575787seeker, searcher, quester
h10576223segregate
h10576316segregator, segregationist
h10576676selectman
h10576818selectwoman
h10576962selfish person
h10577182self-starter
n10577284seller, marketer, vender, vendor, trafficker
h10577710selling agent
h10577820semanticist, semiotician
n10578021semifinalist
h10578162seminarian, seminarist
n10578471senator
h10578656sendee
h10579062senior
h10579549senior vice president
l10580030separatist, separationist
h10580437septuagenarian
h10580535serf, helot, villein
h10581648spree killer
n10581890serjeant-at-law, serjeant, sergeant-at-law, sergeant
h10582604server
n10582746serviceman, military man, man, military personnel
n10583387settler, colonist
n10583790settler
n10585077sex symbol
h10585217sexton, sacristan
h10585628shaheed
h10586166Shakespearian, Shakespearean
h10586265shanghaier, seizer
h10586444sharecropper, cropper, sharecrop farmer
h10586903shaver
h10586998Shavian
n10588074sheep
n10588357sheik, tribal sheik, sheikh, tribal sheikh, Arab chief
h10588724shelver
n10588965shepherd
h10589666ship-breaker
l10590146shipmate
h10590239shipowner
h10590452shipping agent
h10590903shirtmaker
h10591072shogun
h10591811shopaholic
h10592049shop girl
l10592811shop steward, steward
l10593521shot putter
h10594147shrew, termagant
h10594523shuffler
h10594857shyster, pettifogger
n10595164sibling, sib
n10595647sick person, diseased person, sufferer
h10596517sightreader
h10596899signaler, signaller
h10597505signer
h10597745signor, signior
h10597889signora
h10598013signore
n10598181signorina
h10598459silent partner, sleeping partner
h10598904addle-head, addlehead, loon, birdbrain
h10599215simperer
n10599806singer, vocalist, vocalizer, vocaliser
h10601234Sinologist
h10601362sipper
h10602119sirrah
n10602470Sister
n10602985sister, sis
h10603528waverer, vacillator, hesitator, hesitater
n10603851sitar player
h10604275sixth-former
n10604380skateboarder
h10604634skeptic, sceptic, doubter
h10604880sketcher
n10604979skidder
h10605253skier
h10605737skinny-dipper
n10607291skin-diver, aquanaut
n10607478skinhead
h10609092slasher
h10609198slattern, slut, slovenly woman, trollop
n10610465sleeper, slumberer
n10610850sleeper
n10611267sleeping beauty
n10611613sleuth, sleuthhound
h10612210slob, sloven, pig, slovenly person
h10612373sloganeer
h10612518slopseller, slop-seller
n10613996smasher, stunner, knockout, beauty, ravisher, sweetheart, peach, lulu, looker, mantrap, dish
h10614507smirker
h10614629smith, metalworker
h10615179smoothie, smoothy, sweet talker, charmer
h10615334smuggler, runner, contrabandist, moon curser, moon-curser
h10616578sneezer
h10617024snob, prig, snot, snoot
h10617193snoop, snooper
h10617397snorer
h10618234sob sister
n10618342soccer player
h10618465social anthropologist, cultural anthropologist
h10618685social climber, climber
h10618848socialist
h10619492socializer, socialiser
h10619642social scientist
h10619888social secretary
h10620212Socinian
n10620586sociolinguist
n10620758sociologist
h10621294soda jerk, soda jerker
h10621400sodalist
h10621514sodomite, sodomist, sod, bugger
n10622053soldier
n10624074son, boy
n10624310songster
n10624437songstress
n10624540songwriter, songster, ballad maker
h10625860sorcerer, magician, wizard, necromancer, thaumaturge, thaumaturgist
h10626630sorehead
n10627252soul mate
h10628097Southern Baptist
n10628644sovereign, crowned head, monarch
h10629329spacewalker
h10629647Spanish American, Hispanic American, Hispanic
n10629939sparring partner, sparring mate
h10630093spastic
n10630188speaker, talker, utterer, verbalizer, verbaliser
h10631131native speaker
n10631309Speaker
h10631654speechwriter
h10632576specialist, medical specialist
h10633298specifier
n10633450spectator, witness, viewer, watcher, looker
h10634464speech therapist
n10634849speedskater, speed skater
h10634990spellbinder
n10635788sphinx
h10636488spinster, old maid
h10637483split end
n10638922sport, sportsman, sportswoman
h10639238sport, summercater
n10639359sporting man, outdoor man
n10639637sports announcer, sportscaster, sports commentator
h10639817sports editor
h10641223sprog
n10642596square dancer
h10642705square shooter, straight shooter, straight arrow
h10643095squatter
h10643837squire
h10643937squire
n10644598staff member, staffer
n10645017staff sergeant
h10645223stage director
h10646032stainer
l10646140stakeholder
h10646433stalker
h10646641stalking-horse
h10646780stammerer, stutterer
h10646942stamper, stomper, tramper, trampler
h10647745standee
h10648237stand-in, substitute, relief, reliever, backup, backup man, fill-in
h10648696star, principal, lead
n10649197starlet
h10649308starter, dispatcher
h10650162statesman, solon, national leader
n10652605state treasurer
h10652703stationer, stationery seller
h10654015stenographer, amanuensis, shorthand typist
h10654211stentor
h10654321stepbrother, half-brother, half brother
h10654827stepmother
h10654932stepparent
h10655169stevedore, loader, longshoreman, docker, dockhand, dock worker, dockworker, dock-walloper, lumper
h10655442steward
n10655594steward, flight attendant
h10655730steward
h10655986stickler
h10656120stiff
h10656223stifler, smotherer
h10656969stipendiary, stipendiary magistrate
h10657306stitcher
h10657556stockjobber
n10657835stock trader
h10658304stockist
h10659042stoker, fireman
h10659762stooper
h10660128store detective
h10660621strafer
h10660883straight man, second banana
h10661002stranger, alien, unknown
h10661216stranger
n10661563strategist, strategian
h10661732straw boss, assistant foreman
h10663315streetwalker, street girl, hooker, hustler, floozy, floozie, slattern
h10663549stretcher-bearer, litter-bearer
h10665302struggler
n10665587stud, he-man, macho-man
n10665698student, pupil, educatee
h10666752stumblebum, palooka
n10667477stylist
h10667709subaltern
n10667863subcontractor
h10668450subduer, surmounter, overcomer
h10668666subject, case, guinea pig
l10669991subordinate, subsidiary, underling, foot soldier
h10671042substitute, reserve, second-stringer
n10671613successor, heir
n10671736successor, replacement
h10671898succorer, succourer
n10672371Sufi
h10672540suffragan, suffragan bishop
l10672662suffragette
h10673296sugar daddy
h10673776suicide bomber
h10674130suitor, suer, wooer
n10674713sumo wrestler
n10675010sunbather
h10675142sundowner
h10675609super heavyweight
h10676018superior, higher-up, superordinate
h10676434supermom
h10676569supernumerary, spear carrier, extra
n10678937supremo
n10679174surgeon, operating surgeon, sawbones
h10679503Surgeon General
h10679610Surgeon General
h10679723surpriser
n10680609surveyor
n10680796surveyor
h10681194survivor, subsister
h10681557sutler, victualer, victualler, provisioner
h10682713sweeper
n10682953sweetheart, sweetie, steady, truelove
h10683675swinger, tramp
h10684146switcher, whipper
h10684630swot, grind, nerd, wonk, dweeb
h10684827sycophant, toady, crawler, lackey, ass-kisser
n10685398sylph
n10686073sympathizer, sympathiser, well-wisher
h10686517symphonist
h10686694syncopator
n10686885syndic
n10688356tactician
h10688811tagger
n10689306tailback
h10690268tallyman, tally clerk
h10690421tallyman
n10690648tanker, tank driver
h10691318tapper, wiretapper, phone tapper
h10691937Tartuffe, Tartufe
h10692090Tarzan
n10692482taster, taste tester, taste-tester, sampler
h10692883tax assessor, assessor
h10693235taxer
h10693334taxi dancer
l10693824taxonomist, taxonomer, systematist
n10694258teacher, instructor
h10694939teaching fellow
h10695450tearaway
h10696101technical sergeant
n10696508technician
h10697135Ted, Teddy boy
h10697282teetotaler, teetotaller, teetotalist
n10698368television reporter, television newscaster, TV reporter, TV newsman
h10699558temporizer, temporiser
h10699752tempter
l10699981term infant
h10700105toiler
h10700201tenant, renter
h10700640tenant
h10700963tenderfoot
n10701180tennis player
n10701644tennis pro, professional tennis player
n10701962tenor saxophonist, tenorist
l10702167termer
h10702615terror, scourge, threat
h10703221tertigravida, gravida III
h10703336testator, testate
h10703480testatrix
h10703692testee, examinee
h10704238test-tube baby
h10704712Texas Ranger, Ranger
h10704886thane
h10705448theatrical producer
h10705615theologian, theologist, theologizer, theologiser
h10706812theorist, theoretician, theorizer, theoriser, idealogue
n10707134theosophist
n10707233therapist, healer
h10707707Thessalonian
h10708292thinker, creative thinker, mind
h10708454thinker
n10709529thrower
h10710171thurifer
h10710259ticket collector, ticket taker
h10710778tight end
h10710913tiler
h10711483timekeeper, timer
n10711766Timorese
h10712229tinkerer, fiddler
h10712374tinsmith, tinner
h10712474tinter
h10712690tippler, social drinker
h10712835tipster, tout
h10713254T-man
h10713686toastmaster, symposiarch
h10713843toast mistress
h10714195tobogganist
h10715030tomboy, romp, hoyden
h10715347toolmaker
h10715789torchbearer
h10716576Tory
h10716864Tory
h10717055tosser
h10717196tosser, jerk-off, wanker
h10717337totalitarian
n10718131tourist, tourer, holidaymaker
h10718349tout, touter
h10718509tout, ticket tout
h10718665tovarich, tovarisch
h10718952towhead
h10719036town clerk
n10719132town crier, crier
h10719267townsman, towner
h10719807toxicologist
h10720197track star
h10720453trader, bargainer, dealer, monger
h10720964trade unionist, unionist, union member
h10721124traditionalist, diehard
n10721321traffic cop
h10721612tragedian
h10721708tragedian
h10721819tragedienne
h10722029trail boss
h10722575trainer
h10722965traitor, treasonist
h10723230traitress
h10723597transactor
h10724132transcriber
h10724372transfer, transferee
h10724570transferee
h10725280translator, transcriber
n10726031transvestite, cross-dresser
h10726786traveling salesman, travelling salesman, commercial traveler, commercial traveller, roadman, bagman
h10727016traverser
n10727171trawler
n10727458Treasury, First Lord of the Treasury
h10728117trencher
h10728233trend-setter, taste-maker, fashion arbiter
n10728624tribesman
h10728998trier, attempter, essayer
h10729330trifler
h10730542trooper
n10730728trooper, state trooper
h10731013Trotskyite, Trotskyist, Trot
h10731732truant, hooky player
n10732010trumpeter, cornetist
h10732521trusty
h10732854Tudor
h10732967tumbler
h10733820tutee
n10734394twin
h10734741two-timer
n10734891Tyke
h10734963tympanist, timpanist
h10735173typist
h10735298tyrant, autocrat, despot
h10735984umpire, ump
n10737103understudy, standby
h10737264undesirable
n10738111unicyclist
h10738215unilateralist
h10738670Unitarian
h10738871Arminian
h10739135universal donor
h10739297UNIX guru
n10739391Unknown Soldier
h10740594upsetter
h10740732upstager
n10740868upstart, parvenu, nouveau-riche, arriviste
h10741152upstart
l10741367urchin
h10741493urologist
h10742005usherette
h10742111usher, doorkeeper
h10742546usurper, supplanter
h10742997utility man
h10743124utilizer, utiliser
h10743356Utopian
h10744078uxoricide
l10744164vacationer, vacationist
n10745006valedictorian, valedictory speaker
h10745770valley girl
n10746931vaulter, pole vaulter, pole jumper
n10747119vegetarian
h10747424vegan
h10747548venerator
h10747965venture capitalist
h10748142venturer, merchant-venturer
h10748506vermin, varmint
n10748620very important person, VIP, high-up, dignitary, panjandrum, high muckamuck
h10749928vibist, vibraphonist
n10750031vicar
h10750188vicar
n10750640vicar-general
h10751026vice chancellor
l10751152vicegerent
h10751265vice president, V.P.
h10751710vice-regent
h10752480victim, dupe
h10753061Victorian
h10753182victualer, victualler
h10753339vigilante, vigilance man
n10753442villager
h10753989vintager
n10754189vintner, wine merchant
h10754281violator, debaucher, ravisher
h10754449violator, lawbreaker, law offender
n10755080violist
h10755164virago
h10755394virologist
l10755648Visayan, Bisayan
h10756061viscountess
n10756148viscount
h10756261Visigoth
h10756641visionary
h10756837visiting fireman
n10757050visiting professor
l10757492visualizer, visualiser
h10758337vixen, harpy, hellcat
h10758445vizier
h10758949voicer
h10759151volunteer, unpaid worker
h10759331volunteer, military volunteer, voluntary
h10759982votary
h10760199votary
h10760622vouchee
h10760951vower
l10761190voyager
h10761326voyeur, Peeping Tom, peeper
h10761519vulcanizer, vulcaniser
h10762212waffler
h10762480Wagnerian
n10763075waif, street child
h10763245wailer
n10763383waiter, server
n10763620waitress
h10764465walking delegate
h10764622walk-on
h10764719wallah
h10765305wally
h10765587waltzer
n10765679wanderer, roamer, rover, bird of passage
h10765885Wandering Jew
h10766260wanton
h10768148warrantee
h10768272warrantee
h10768903washer
h10769084washerman, laundryman
h10769188washwoman, washerwoman, laundrywoman, laundress
h10769321wassailer, carouser
h10769459wastrel, waster
h10771066Wave
n10772092weatherman, weather forecaster
h10772580weekend warrior
h10772937weeder
n10773665welder
h10773800welfare case, charity case
h10774329westerner
h10774756West-sider
h10775003wetter
h10775128whaler
h10776052Whig
h10776339whiner, complainer, moaner, sniveller, crybaby, bellyacher, grumbler, squawker
h10776887whipper-in
h10777299whisperer
h10778044whiteface
h10778148Carmelite, White Friar
h10778711Augustinian
h10778999white hope, great white hope
h10779610white supremacist
h10779897whoremaster, whoremonger
h10779995whoremaster, whoremonger, john, trick
n10780284widow, widow woman
n10780632wife, married woman
h10781236wiggler, wriggler, squirmer
h10781817wimp, chicken, crybaby
h10782362wing commander
n10782471winger
l10782791winner
l10782940winner, victor
h10783240window dresser, window trimmer
h10783539winker
h10783646wiper
h10783734wireman, wirer
h10784113wise guy, smart aleck, wiseacre, wisenheimer, weisenheimer
h10784544witch doctor
h10784922withdrawer
h10785480withdrawer
n10787470woman, adult female
h10788852woman
h10789415wonder boy, golden boy
h10789709wonderer
n10791115working girl
n10791221workman, workingman, working man, working person
h10791820workmate
h10791890worldling
n10792335worshiper, worshipper
h10792506worthy
l10792856wrecker
n10793570wright
h10793799write-in candidate, write-in
h10794014writer, author
h10801561Wykehamist
h10801802yakuza
n10802507yard bird, yardbird
h10802621yardie
h10802953yardman
h10803031yardmaster, trainmaster, train dispatcher
h10803282yenta
h10803978yogi
n10804287young buck, young man
h10804636young Turk
h10804732Young Turk
h10805501Zionist
n10806113zoo keeper
h10994097Genet, Edmund Charles Edouard Genet, Citizen Genet
h11100798Kennan, George F. Kennan, George Frost Kennan
h11196627Munro, H. H. Munro, Hector Hugh Munro, Saki
h11242849Popper, Karl Popper, Sir Karl Raimund Popper
h11318824Stoker, Bram Stoker, Abraham Stoker
h11346873Townes, Charles Townes, Charles Hard Townes
n11448153dust storm, duster, sandstorm, sirocco
n11487732parhelion, mock sun, sundog
n11508382snow, snowfall
h11511327facula
n11524451wave
h11530008microflora
h11531193wilding
h11531334semi-climber
n11532682volva
n11533212basidiocarp
h11533999domatium
h11536567apomict
n11536673aquatic
n11537327bryophyte, nonvascular plant
h11539289acrocarp, acrocarpous moss
n11542137sphagnum, sphagnum moss, peat moss, bog moss
n11542640liverwort, hepatic
n11544015hepatica, Marchantia polymorpha
h11545350pecopteris
l11545524pteridophyte, nonflowering plant
n11545714fern
h11547562fern ally
n11547855spore
h11548728carpospore
h11548870chlamydospore
h11549009conidium, conidiospore
h11549245oospore
h11549779tetraspore
h11549895zoospore
n11552133cryptogam
h11552386spermatophyte, phanerogam, seed plant
h11552594seedling
n11552806annual
l11552976biennial
h11553240perennial
h11553522hygrophyte
h11596108gymnosperm
h11597657gnetum, Gnetum gnemon
h11598287Catha edulis
h11598686ephedra, joint fir
h11598886mahuang, Ephedra sinica
n11599324welwitschia, Welwitschia mirabilis
n11600372cycad
n11601177sago palm, Cycas revoluta
n11601333false sago, fern palm, Cycas circinalis
n11601918zamia
h11602091coontie, Florida arrowroot, Seminole bread, Zamia pumila
h11602478ceratozamia
n11602873dioon
n11603246encephalartos
h11603462kaffir bread, Encephalartos caffer
n11603835macrozamia
h11604046burrawong, Macrozamia communis, Macrozamia spiralis
n11608250pine, pine tree, true pine
n11609475pinon, pinyon
h11609684nut pine
n11609862pinon pine, Mexican nut pine, Pinus cembroides
l11610047Rocky mountain pinon, Pinus edulis
n11610215single-leaf, single-leaf pine, single-leaf pinyon, Pinus monophylla
l11610437bishop pine, bishop's pine, Pinus muricata
h11610602California single-leaf pinyon, Pinus californiarum
h11610823Parry's pinyon, Pinus quadrifolia, Pinus parryana
n11611087spruce pine, Pinus glabra
n11611233black pine, Pinus nigra
n11611356pitch pine, northern pitch pine, Pinus rigida
n11611561pond pine, Pinus serotina
n11611758stone pine, umbrella pine, European nut pine, Pinus pinea
n11612018Swiss pine, Swiss stone pine, arolla pine, cembra nut tree, Pinus cembra
h11612235cembra nut, cedar nut
n11612349Swiss mountain pine, mountain pine, dwarf mountain pine, mugho pine, mugo pine, Pinus mugo
n11612575ancient pine, Pinus longaeva
h11612923white pine
n11613219American white pine, eastern white pine, weymouth pine, Pinus strobus
n11613459western white pine, silver pine, mountain pine, Pinus monticola
h11613692southwestern white pine, Pinus strobiformis
h11613867limber pine, Pinus flexilis
n11614039whitebark pine, whitebarked pine, Pinus albicaulis
n11614250yellow pine
n11614420ponderosa, ponderosa pine, western yellow pine, bull pine, Pinus ponderosa
n11614713Jeffrey pine, Jeffrey's pine, black pine, Pinus jeffreyi
n11615026shore pine, lodgepole, lodgepole pine, spruce pine, Pinus contorta
h11615259Sierra lodgepole pine, Pinus contorta murrayana
n11615387loblolly pine, frankincense pine, Pinus taeda
n11615607jack pine, Pinus banksiana
h11615812swamp pine
n11615967longleaf pine, pitch pine, southern yellow pine, Georgia pine, Pinus palustris
h11616260shortleaf pine, short-leaf pine, shortleaf yellow pine, Pinus echinata
n11616486red pine, Canadian red pine, Pinus resinosa
n11616662Scotch pine, Scots pine, Scotch fir, Pinus sylvestris
h11616852scrub pine, Virginia pine, Jersey pine, Pinus virginiana
n11617090Monterey pine, Pinus radiata
n11617272bristlecone pine, Rocky Mountain bristlecone pine, Pinus aristata
n11617631table-mountain pine, prickly pine, hickory pine, Pinus pungens
h11617878knobcone pine, Pinus attenuata
h11618079Japanese red pine, Japanese table pine, Pinus densiflora
n11618290Japanese black pine, black pine, Pinus thunbergii
n11618525Torrey pine, Torrey's pine, soledad pine, grey-leaf pine, sabine pine, Pinus torreyana
n11618861larch, larch tree
n11619227American larch, tamarack, black larch, Larix laricina
n11619455western larch, western tamarack, Oregon larch, Larix occidentalis
h11619687subalpine larch, Larix lyallii
h11619845European larch, Larix decidua
h11620016Siberian larch, Larix siberica, Larix russica
l11620389golden larch, Pseudolarix amabilis
n11620673fir, fir tree, true fir
n11621029silver fir
n11621281amabilis fir, white fir, Pacific silver fir, red silver fir, Christmas tree, Abies amabilis
n11621547European silver fir, Christmas tree, Abies alba
n11621727white fir, Colorado fir, California white fir, Abies concolor, Abies lowiana
n11621950balsam fir, balm of Gilead, Canada balsam, Abies balsamea
n11622184Fraser fir, Abies fraseri
n11622368lowland fir, lowland white fir, giant fir, grand fir, Abies grandis
n11622591Alpine fir, subalpine fir, Abies lasiocarpa
n11622771Santa Lucia fir, bristlecone fir, Abies bracteata, Abies venusta
n11623105cedar, cedar tree, true cedar
n11623815cedar of Lebanon, Cedrus libani
n11623967deodar, deodar cedar, Himalayan cedar, Cedrus deodara
n11624192Atlas cedar, Cedrus atlantica
n11624531spruce
n11625003Norway spruce, Picea abies
n11625223weeping spruce, Brewer's spruce, Picea breweriana
h11625391Engelmann spruce, Engelmann's spruce, Picea engelmannii
n11625632white spruce, Picea glauca
n11625804black spruce, Picea mariana, spruce pine
h11626010Siberian spruce, Picea obovata
n11626152Sitka spruce, Picea sitchensis
n11626409oriental spruce, Picea orientalis
n11626585Colorado spruce, Colorado blue spruce, silver spruce, Picea pungens
n11626826red spruce, eastern spruce, yellow spruce, Picea rubens
n11627168hemlock, hemlock tree
n11627512eastern hemlock, Canadian hemlock, spruce pine, Tsuga canadensis
h11627714Carolina hemlock, Tsuga caroliniana
n11627908mountain hemlock, black hemlock, Tsuga mertensiana
n11628087western hemlock, Pacific hemlock, west coast hemlock, Tsuga heterophylla
n11628456douglas fir
n11628793green douglas fir, douglas spruce, douglas pine, douglas hemlock, Oregon fir, Oregon pine, Pseudotsuga menziesii
h11629047big-cone spruce, big-cone douglas fir, Pseudotsuga macrocarpa
h11629354Cathaya
n11630017cedar, cedar tree
h11630489cypress, cypress tree
h11631159gowen cypress, Cupressus goveniana
h11631405pygmy cypress, Cupressus pigmaea, Cupressus goveniana pigmaea
h11631619Santa Cruz cypress, Cupressus abramsiana, Cupressus goveniana abramsiana
n11631854Arizona cypress, Cupressus arizonica
h11631985Guadalupe cypress, Cupressus guadalupensis
n11632167Monterey cypress, Cupressus macrocarpa
h11632376Mexican cypress, cedar of Goa, Portuguese cypress, Cupressus lusitanica
n11632619Italian cypress, Mediterranean cypress, Cupressus sempervirens
h11632929King William pine, Athrotaxis selaginoides
h11633284Chilean cedar, Austrocedrus chilensis
n11634736incense cedar, red cedar, Calocedrus decurrens, Libocedrus decurrens
n11635152southern white cedar, coast white cedar, Atlantic white cedar, white cypress, white cedar, Chamaecyparis thyoides
n11635433Oregon cedar, Port Orford cedar, Lawson's cypress, Lawson's cedar, Chamaecyparis lawsoniana
n11635830yellow cypress, yellow cedar, Nootka cypress, Alaska cedar, Chamaecyparis nootkatensis
n11636204Japanese cedar, Japan cedar, sugi, Cryptomeria japonica
n11636835juniper berry
h11639084incense cedar
h11639306kawaka, Libocedrus plumosa
n11639445pahautea, Libocedrus bidwillii, mountain pine
n11640132metasequoia, dawn redwood, Metasequoia glyptostrodoides
n11643835arborvitae
n11644046western red cedar, red cedar, canoe cedar, Thuja plicata
n11644226American arborvitae, northern white cedar, white cedar, Thuja occidentalis
n11644462Oriental arborvitae, Thuja orientalis, Platycladus orientalis
h11644872hiba arborvitae, Thujopsis dolobrata
h11645163keteleeria
n11645590Wollemi pine
n11645914araucaria
n11646167monkey puzzle, chile pine, Araucaria araucana
n11646344norfolk island pine, Araucaria heterophylla, Araucaria excelsa
h11646517new caledonian pine, Araucaria columnaris
n11646694bunya bunya, bunya bunya tree, Araucaria bidwillii
h11646955hoop pine, Moreton Bay pine, Araucaria cunninghamii
n11647306kauri pine, dammar pine
n11647703kauri, kaury, Agathis australis
h11647868amboina pine, amboyna pine, Agathis dammara, Agathis alba
h11648039dundathu pine, queensland kauri, smooth bark kauri, Agathis robusta
h11648268red kauri, Agathis lanceolata
h11648776plum-yew
h11649150California nutmeg, nutmeg-yew, Torreya californica
h11649359stinking cedar, stinking yew, Torrey tree, Torreya taxifolia
h11649878celery pine
h11650160celery top pine, celery-topped pine, Phyllocladus asplenifolius
h11650307tanekaha, Phyllocladus trichomanoides
h11650430Alpine celery pine, Phyllocladus alpinus
n11650558yellowwood, yellowwood tree
h11650759gymnospermous yellowwood
h11652039podocarp
h11652217yacca, yacca podocarp, Podocarpus coriaceus
n11652376brown pine, Rockingham podocarp, Podocarpus elatus
h11652578cape yellowwood, African yellowwood, Podocarpus elongatus
h11652753South-African yellowwood, Podocarpus latifolius
h11652966alpine totara, Podocarpus nivalis
h11653126totara, Podocarpus totara
h11653570common yellowwood, bastard yellowwood, Afrocarpus falcata
n11653904kahikatea, New Zealand Dacryberry, New Zealand white pine, Dacrycarpus dacrydioides, Podocarpus dacrydioides
l11654293rimu, imou pine, red pine, Dacrydium cupressinum
h11654438tarwood, tar-wood, Dacrydium colensoi
h11654984common sickle pine, Falcatifolium falciforme
h11655152yellow-leaf sickle pine, Falcatifolium taxoides
h11655592tarwood, tar-wood, New Zealand mountain pine, Halocarpus bidwilli, Dacrydium bidwilli
n11655974westland pine, silver pine, Lagarostrobus colensoi
l11656123huon pine, Lagarostrobus franklinii, Dacrydium franklinii
h11656549Chilean rimu, Lepidothamnus fonkii
h11656771mountain rimu, Lepidothamnus laxifolius, Dacridium laxifolius
h11657585nagi, Nageia nagi
n11658331miro, black pine, Prumnopitys ferruginea, Podocarpus ferruginea
n11658544matai, black pine, Prumnopitys taxifolia, Podocarpus spicata
h11658709plum-fruited yew, Prumnopitys andina, Prumnopitys elegans
h11659248Prince Albert yew, Prince Albert's yew, Saxe-gothea conspicua
h11659627Sundacarpus amara, Prumnopitys amara, Podocarpus amara
n11660300Japanese umbrella pine, Sciadopitys verticillata
n11661372yew
n11661909Old World yew, English yew, Taxus baccata
h11662128Pacific yew, California yew, western yew, Taxus brevifolia
n11662371Japanese yew, Taxus cuspidata
h11662585Florida yew, Taxus floridana
h11662937New Caledonian yew, Austrotaxus spicata
h11663263white-berry yew, Pseudotaxus chienii
n11664418ginkgo, gingko, maidenhair tree, Ginkgo biloba
n11665372angiosperm, flowering plant
n11666854dicot, dicotyledon, magnoliopsid, exogen
h11668117monocot, monocotyledon, liliopsid, endogen
n11669786floret, floweret
n11669921flower
n11672269bloomer
n11672400wildflower, wild flower
h11674019apetalous flower
h11674332inflorescence
n11675025rosebud
h11675404gynostegium
h11675738pollinium
n11676500pistil
h11676743gynobase
h11676850gynophore
h11677485stylopodium
h11677902carpophore
n11678010cornstalk, corn stalk
h11678299petiolule
h11678377mericarp
h11679378micropyle
h11680457germ tube
n11680596pollen tube
n11682659gemma
h11683216galbulus
h11683838nectary, honey gland
h11684264pericarp, seed vessel
h11684499epicarp, exocarp
h11684654mesocarp
h11685091pip
h11685621silique, siliqua
h11686195cataphyll
h11686652perisperm
h11686780monocarp, monocarpic plant, monocarpous plant
n11686912sporophyte
h11687071gametophyte
h11687432megasporangium, macrosporangium
h11687789microspore
h11687964microsporangium
h11688069microsporophyll
h11688378archespore, archesporium
h11689197bonduc nut, nicker nut, nicker seed
h11689367Job's tears
l11689483oilseed, oil-rich seed
h11689678castor bean
h11689815cottonseed
h11689957candlenut
h11690088peach pit
n11690254hypanthium, floral cup, calyx tube
n11690455petal, flower petal
n11691046corolla
n11691857lip
n11692265perianth, chlamys, floral envelope, perigone, perigonium
n11692792thistledown
n11693981custard apple, custard apple tree
h11694300cherimoya, cherimoya tree, Annona cherimola
h11694469ilama, ilama tree, Annona diversifolia
n11694664soursop, prickly custard apple, soursop tree, Annona muricata
h11694866bullock's heart, bullock's heart tree, bullock heart, Annona reticulata
h11695085sweetsop, sweetsop tree, Annona squamosa
h11695285pond apple, pond-apple tree, Annona glabra
n11695599pawpaw, papaw, papaw tree, Asimina triloba
n11695974ilang-ilang, ylang-ylang, Cananga odorata
h11696450lancewood, lancewood tree, Oxandra lanceolata
h11696935Guinea pepper, negro pepper, Xylopia aethiopica
h11697560barberry
h11697802American barberry, Berberis canadensis
n11698042common barberry, European barberry, Berberis vulgaris
h11698245Japanese barberry, Berberis thunbergii
n11699442Oregon grape, Oregon holly grape, hollygrape, mountain grape, holly-leaves barberry, Mahonia aquifolium
h11699751Oregon grape, Mahonia nervosa
n11700058mayapple, May apple, wild mandrake, Podophyllum peltatum
h11700279May apple
h11700864allspice
n11701066Carolina allspice, strawberry shrub, strawberry bush, sweet shrub, Calycanthus floridus
h11701302spicebush, California allspice, Calycanthus occidentalis
h11702713katsura tree, Cercidiphyllum japonicum
n11703669laurel
n11704093true laurel, bay, bay laurel, bay tree, Laurus nobilis
n11704620camphor tree, Cinnamomum camphora
h11704791cinnamon, Ceylon cinnamon, Ceylon cinnamon tree, Cinnamomum zeylanicum
n11705171cassia, cassia-bark tree, Cinnamomum cassia
n11705387cassia bark, Chinese cinnamon
h11705573Saigon cinnamon, Cinnamomum loureirii
n11705776cinnamon bark
h11706325spicebush, spice bush, American spicebush, Benjamin bush, Lindera benzoin, Benzoin odoriferum
n11706761avocado, avocado tree, Persea Americana
h11706942laurel-tree, red bay, Persea borbonia
n11707229sassafras, sassafras tree, Sassafras albidum
l11707827California laurel, California bay tree, Oregon myrtle, pepperwood, spice tree, sassafras laurel, California olive, mountain laurel, Umbellularia californica
h11708658anise tree
h11708857purple anise, Illicium floridanum
h11709045star anise, Illicium anisatum
n11709205star anise, Chinese anise, Illicium verum
n11709674magnolia
n11710136southern magnolia, evergreen magnolia, large-flowering magnolia, bull bay, Magnolia grandiflora
n11710393umbrella tree, umbrella magnolia, elkwood, elk-wood, Magnolia tripetala
h11710658earleaved umbrella tree, Magnolia fraseri
n11710827cucumber tree, Magnolia acuminata
h11710987large-leaved magnolia, large-leaved cucumber tree, great-leaved macrophylla, Magnolia macrophylla
h11711289saucer magnolia, Chinese magnolia, Magnolia soulangiana
n11711537star magnolia, Magnolia stellata
n11711764sweet bay, swamp bay, swamp laurel, Magnolia virginiana
h11711971manglietia, genus Manglietia
n11712282tulip tree, tulip poplar, yellow poplar, canary whitewood, Liriodendron tulipifera
h11713164moonseed
h11713370common moonseed, Canada moonseed, yellow parilla, Menispermum canadense
h11713763Carolina moonseed, Cocculus carolinus
n11714382nutmeg, nutmeg tree, Myristica fragrans
n11715430water nymph, fragrant water lily, pond lily, Nymphaea odorata
n11715678European white lily, Nymphaea alba
h11716698southern spatterdock, Nuphar sagittifolium
h11717399lotus, Indian lotus, sacred lotus, Nelumbo nucifera
n11717577water chinquapin, American lotus, yanquapin, Nelumbo lutea
h11718296water-shield, fanwort, Cabomba caroliniana
h11718681water-shield, Brasenia schreberi, water-target
n11719286peony, paeony
n11720353buttercup, butterflower, butter-flower, crowfoot, goldcup, kingcup
n11720643meadow buttercup, tall buttercup, tall crowfoot, tall field buttercup, Ranunculus acris
n11720891water crowfoot, water buttercup, Ranunculus aquatilis
n11721337lesser celandine, pilewort, Ranunculus ficaria
h11721642lesser spearwort, Ranunculus flammula
h11722036greater spearwort, Ranunculus lingua
h11722342western buttercup, Ranunculus occidentalis
n11722466creeping buttercup, creeping crowfoot, Ranunculus repens
h11722621cursed crowfoot, celery-leaved buttercup, Ranunculus sceleratus
n11722982aconite
n11723227monkshood, helmetflower, helmet flower, Aconitum napellus
h11723452wolfsbane, wolfbane, wolf's bane, Aconitum lycoctonum
n11723770baneberry, cohosh, herb Christopher
h11723986baneberry
n11724109red baneberry, redberry, red-berry, snakeberry, Actaea rubra
h11724660pheasant's-eye, Adonis annua
n11725015anemone, windflower
n11725311Alpine anemone, mountain anemone, Anemone tetonensis
n11725480Canada anemone, Anemone Canadensis
h11725623thimbleweed, Anemone cylindrica
n11725821wood anemone, Anemone nemorosa
n11725973wood anemone, snowdrop, Anemone quinquefolia
h11726145longheaded thimbleweed, Anemone riparia
n11726269snowdrop anemone, snowdrop windflower, Anemone sylvestris
h11726433Virginia thimbleweed, Anemone virginiana
n11726707rue anemone, Anemonella thalictroides
n11727091columbine, aquilegia, aquilege
n11727358meeting house, honeysuckle, Aquilegia canadensis
n11727540blue columbine, Aquilegia caerulea, Aquilegia scopulorum calcarea
n11727738granny's bonnets, Aquilegia vulgaris
n11728099marsh marigold, kingcup, meadow bright, May blob, cowslip, water dragon, Caltha palustris
h11728769American bugbane, summer cohosh, Cimicifuga americana
n11728945black cohosh, black snakeroot, rattle-top, Cimicifuga racemosa
h11729142fetid bugbane, foetid bugbane, Cimicifuga foetida
h11729478clematis
h11729860pine hyacinth, Clematis baldwinii, Viorna baldwinii
h11730015blue jasmine, blue jessamine, curly clematis, marsh clematis, Clematis crispa
h11730458golden clematis, Clematis tangutica
n11730602scarlet clematis, Clematis texensis
h11730750leather flower, Clematis versicolor
h11730933leather flower, vase-fine, vase vine, Clematis viorna
h11731157virgin's bower, old man's beard, devil's darning needle, Clematis virginiana
n11731659purple clematis, purple virgin's bower, mountain clematis, Clematis verticillaris
h11732052goldthread, golden thread, Coptis groenlandica, Coptis trifolia groenlandica
n11732567rocket larkspur, Consolida ambigua, Delphinium ajacis
n11733054delphinium
n11733312larkspur
n11733548winter aconite, Eranthis hyemalis
h11734493lenten rose, black hellebore, Helleborus orientalis
h11734698green hellebore, Helleborus viridis
n11735053hepatica, liverleaf
h11735570goldenseal, golden seal, yellow root, turmeric root, Hydrastis Canadensis
h11735977false rue anemone, false rue, Isopyrum biternatum
h11736362giant buttercup, Laccopetalum giganteum
n11736694nigella
n11736851love-in-a-mist, Nigella damascena
h11737009fennel flower, Nigella hispanica
h11737125black caraway, nutmeg flower, Roman coriander, Nigella sativa
n11737534pasqueflower, pasque flower
h11738547meadow rue
h11738997false bugbane, Trautvetteria carolinensis
h11739365globeflower, globe flower
h11739978winter's bark, winter's bark tree, Drimys winteri
h11740414pepper shrub, Pseudowintera colorata, Wintera colorata
h11741175sweet gale, Scotch gale, Myrica gale
h11741350wax myrtle
h11741575bay myrtle, puckerbush, Myrica cerifera
h11741797bayberry, candleberry, swamp candleberry, waxberry, Myrica pensylvanica
h11742310sweet fern, Comptonia peregrina, Comptonia asplenifolia
h11742878corkwood, corkwood tree, Leitneria floridana
h11744011jointed rush, Juncus articulatus
h11744108toad rush, Juncus bufonius
h11744471slender rush, Juncus tenuis
h11745817zebrawood, zebrawood tree
h11746600Connarus guianensis
h11747468legume, leguminous plant
h11748002legume
n11748811peanut
h11749112granadilla tree, granadillo, Brya ebenus
h11749603arariba, Centrolobium robustum
h11750173tonka bean, coumara nut
h11750508courbaril, Hymenaea courbaril
h11750989melilotus, melilot, sweet clover
h11751765darling pea, poison bush
h11751974smooth darling pea, Swainsona galegifolia
h11752578clover, trefoil
h11752798alpine clover, Trifolium alpinum
n11752937hop clover, shamrock, lesser yellow trefoil, Trifolium dubium
n11753143crimson clover, Italian clover, Trifolium incarnatum
n11753355red clover, purple clover, Trifolium pratense
h11753562buffalo clover, Trifolium reflexum, Trifolium stoloniferum
n11753700white clover, dutch clover, shamrock, Trifolium repens
n11754893mimosa
n11756092acacia
h11756329shittah, shittah tree
n11756669wattle
n11756870black wattle, Acacia auriculiformis
h11757017gidgee, stinking wattle, Acacia cambegei
h11757190catechu, Jerusalem thorn, Acacia catechu
n11757653silver wattle, mimosa, Acacia dealbata
n11757851huisache, cassie, mimosa bush, sweet wattle, sweet acacia, scented wattle, flame tree, Acacia farnesiana
n11758122lightwood, Acacia melanoxylon
n11758276golden wattle, Acacia pycnantha
n11758483fever tree, Acacia xanthophloea
n11758799coralwood, coral-wood, red sandalwood, Barbados pride, peacock flower fence, Adenanthera pavonina
n11759224albizzia, albizia
n11759404silk tree, Albizia julibrissin, Albizzia julibrissin
h11759609siris, siris tree, Albizia lebbeck, Albizzia lebbeck
n11759853rain tree, saman, monkeypod, monkey pod, zaman, zamang, Albizia saman
n11760785calliandra
n11761202conacaste, elephant's ear, Enterolobium cyclocarpa
l11761650inga
h11761836ice-cream bean, Inga edulis
h11762018guama, Inga laurina
n11762433lead tree, white popinac, Leucaena glauca, Leucaena leucocephala
h11762927wild tamarind, Lysiloma latisiliqua, Lysiloma bahamensis
h11763142sabicu, Lysiloma sabicu
h11763625nitta tree
h11763874Parkia javanica
h11764478manila tamarind, camachile, huamachil, wild tamarind, Pithecellobium dulce
h11764814cat's-claw, catclaw, black bead, Pithecellodium unguis-cati
h11765568honey mesquite, Western honey mesquite, Prosopis glandulosa
h11766046algarroba, algarrobilla, algarobilla
h11766189screw bean, screwbean, tornillo, screwbean mesquite, Prosopis pubescens
h11766432screw bean
h11767354dogbane
h11767877Indian hemp, rheumatism weed, Apocynum cannabinum
h11768816bushman's poison, ordeal tree, Acocanthera oppositifolia, Acocanthera venenata
n11769176impala lily, mock azalia, desert rose, kudu lily, Adenium obesum, Adenium multiflorum
n11769621allamanda
n11769803common allamanda, golden trumpet, Allamanda cathartica
n11770256dita, dita bark, devil tree, Alstonia scholaris
h11771147Nepal trumpet flower, Easter lily vine, Beaumontia grandiflora
h11771539carissa
h11771746hedge thorn, natal plum, Carissa bispinosa
h11771924natal plum, amatungulu, Carissa macrocarpa, Carissa grandiflora
n11772408periwinkle, rose periwinkle, Madagascar periwinkle, old maid, Cape periwinkle, red periwinkle, cayenne jasmine, Catharanthus roseus, Vinca rosea
n11772879ivory tree, conessi, kurchi, kurchee, Holarrhena pubescens, Holarrhena antidysenterica
h11773408white dipladenia, Mandevilla boliviensis, Dipladenia boliviensis
h11773628Chilean jasmine, Mandevilla laxa
n11773987oleander, rose bay, Nerium oleander
n11774513frangipani, frangipanni
h11774972West Indian jasmine, pagoda tree, Plumeria alba
h11775340rauwolfia, rauvolfia
h11775626snakewood, Rauwolfia serpentina
h11776234Strophanthus kombe
n11777080yellow oleander, Thevetia peruviana, Thevetia neriifolia
h11778092myrtle, Vinca minor
n11778257large periwinkle, Vinca major
n11779300arum, aroid
n11780148cuckoopint, lords-and-ladies, jack-in-the-pulpit, Arum maculatum
h11780424black calla, Arum palaestinum
n11781176calamus
n11782036alocasia, elephant's ear, elephant ear
h11782266giant taro, Alocasia macrorrhiza
n11782761amorphophallus
h11782878pungapung, telingo potato, elephant yam, Amorphophallus paeonifolius, Amorphophallus campanulatus
h11783162devil's tongue, snake palm, umbrella arum, Amorphophallus rivieri
n11783920anthurium, tailflower, tail-flower
n11784126flamingo flower, flamingo plant, Anthurium andraeanum, Anthurium scherzerianum
n11784497jack-in-the-pulpit, Indian turnip, wake-robin, Arisaema triphyllum, Arisaema atrorubens
h11785276friar's-cowl, Arisarum vulgare
n11785668caladium
h11785875Caladium bicolor
n11786131wild calla, water arum, Calla palustris
n11786539taro, taro plant, dalo, dasheen, Colocasia esculenta
h11786843taro, cocoyam, dasheen, eddo
h11787190cryptocoryne, water trumpet
h11788039dracontium
n11788727golden pothos, pothos, ivy arum, Epipremnum aureum, Scindapsus aureus
n11789066skunk cabbage, Lysichiton americanum
h11789438monstera
n11789589ceriman, Monstera deliciosa
h11789962nephthytis
h11790089Nephthytis afzelii
h11790788arrow arum
h11790936green arrow arum, tuckahoe, Peltandra virginica
n11791341philodendron
n11791569pistia, water lettuce, water cabbage, Pistia stratiotes, Pistia stratoites
n11792029pothos
n11792341spathiphyllum, peace lily, spathe flower
n11792742skunk cabbage, polecat weed, foetid pothos, Symplocarpus foetidus
h11793403yautia, tannia, spoonflower, malanga, Xanthosoma sagittifolium, Xanthosoma atrovirens
n11793779calla lily, calla, arum lily, Zantedeschia aethiopica
n11794024pink calla, Zantedeschia rehmanii
h11794139golden calla
n11794519duckweed
n11795049common duckweed, lesser duckweed, Lemna minor
h11795216star-duckweed, Lemna trisulca
h11795580great duckweed, water flaxseed, Spirodela polyrrhiza
h11796005watermeal
h11796188common wolffia, Wolffia columbiana
n11797321aralia
h11797508American angelica tree, devil's walking stick, Hercules'-club, Aralia spinosa
h11797981American spikenard, petty morel, life-of-man, Aralia racemosa
h11798270bristly sarsaparilla, bristly sarsparilla, dwarf elder, Aralia hispida
h11798496Japanese angelica tree, Aralia elata
h11798688Chinese angelica, Chinese angelica tree, Aralia stipulata
h11798978ivy, common ivy, English ivy, Hedera helix
h11799331puka, Meryta sinclairii
h11799732ginseng, nin-sin, Panax ginseng, Panax schinseng, Panax pseudoginseng
n11800236ginseng
h11800565umbrella tree, Schefflera actinophylla, Brassaia actinophylla
h11801392birthwort, Aristolochia clematitis
h11801665Dutchman's-pipe, pipe vine, Aristolochia macrophylla, Aristolochia durior
n11801891Virginia snakeroot, Virginia serpentaria, Virginia serpentary, Aristolochia serpentaria
h11802410Canada ginger, black snakeroot, Asarum canadense
n11802586heartleaf, heart-leaf, Asarum virginicum
n11802800heartleaf, heart-leaf, Asarum shuttleworthii
h11802995asarabacca, Asarum europaeum
h11805255caryophyllaceous plant
n11805544corn cockle, corn campion, crown-of-the-field, Agrostemma githago
n11805956sandwort
n11806219mountain sandwort, mountain starwort, mountain daisy, Arenaria groenlandica
h11806369pine-barren sandwort, longroot, Arenaria caroliniana
h11806521seabeach sandwort, Arenaria peploides
l11806679rock sandwort, Arenaria stricta
h11806814thyme-leaved sandwort, Arenaria serpyllifolia
n11807108mouse-ear chickweed, mouse eared chickweed, mouse ear, clammy chickweed, chickweed
n11807525snow-in-summer, love-in-a-mist, Cerastium tomentosum
h11807696Alpine mouse-ear, Arctic mouse-ear, Cerastium alpinum
n11807979pink, garden pink
n11808299sweet William, Dianthus barbatus
n11808468carnation, clove pink, gillyflower, Dianthus caryophyllus
n11808721china pink, rainbow pink, Dianthus chinensis
n11808932Japanese pink, Dianthus chinensis heddewigii
n11809094maiden pink, Dianthus deltoides
n11809271cheddar pink, Diangus gratianopolitanus
n11809437button pink, Dianthus latifolius
n11809594cottage pink, grass pink, Dianthus plumarius
l11809754fringed pink, Dianthus supurbus
h11810030drypis
n11810358baby's breath, babies'-breath, Gypsophila paniculata
h11811059coral necklace, Illecebrum verticullatum
n11811473lychnis, catchfly
n11811706ragged robin, cuckoo flower, Lychnis flos-cuculi, Lychins floscuculi
n11811921scarlet lychnis, maltese cross, Lychins chalcedonica
n11812094mullein pink, rose campion, gardener's delight, dusty miller, Lychnis coronaria
n11812910sandwort, Moehringia lateriflora
n11813077sandwort, Moehringia mucosa
n11814584soapwort, hedge pink, bouncing Bet, bouncing Bess, Saponaria officinalis
h11814996knawel, knawe, Scleranthus annuus
n11815491silene, campion, catchfly
n11815721moss campion, Silene acaulis
n11815918wild pink, Silene caroliniana
n11816121red campion, red bird's eye, Silene dioica, Lychnis dioica
n11816336white campion, evening lychnis, white cockle, bladder campion, Silene latifolia, Lychnis alba
n11816649fire pink, Silene virginica
n11816829bladder campion, Silene uniflora, Silene vulgaris
h11817160corn spurry, corn spurrey, Spergula arvensis
h11817501sand spurry, sea spurry, Spergularia rubra
n11817914chickweed
n11818069common chickweed, Stellaria media
h11818636cowherb, cow cockle, Vaccaria hispanica, Vaccaria pyramidata, Saponaria vaccaria
n11819509Hottentot fig, Hottentot's fig, sour fig, Carpobrotus edulis, Mesembryanthemum edule
n11819912livingstone daisy, Dorotheanthus bellidiformis
n11820965fig marigold, pebble plant
n11821184ice plant, icicle plant, Mesembryanthemum crystallinum
h11822300New Zealand spinach, Tetragonia tetragonioides, Tetragonia expansa
h11823043amaranth
h11823305amaranth
n11823436tumbleweed, Amaranthus albus, Amaranthus graecizans
h11823756prince's-feather, gentleman's-cane, prince's-plume, red amaranth, purple amaranth, Amaranthus cruentus, Amaranthus hybridus hypochondriacus, Amaranthus hybridus erythrostachys
n11824146pigweed, Amaranthus hypochondriacus
h11824344thorny amaranth, Amaranthus spinosus
h11824747alligator weed, alligator grass, Alternanthera philoxeroides
n11825351cockscomb, common cockscomb, Celosia cristata, Celosia argentea cristata
h11825749cottonweed
n11826198globe amaranth, bachelor's button, Gomphrena globosa
h11826569bloodleaf
h11827541saltwort, Batis maritima
l11828577lamb's-quarters, pigweed, wild spinach, Chenopodium album
h11828973good-king-henry, allgood, fat hen, wild spinach, Chenopodium bonus-henricus
h11829205Jerusalem oak, feather geranium, Mexican tea, Chenopodium botrys, Atriplex mexicana
h11829672oak-leaved goosefoot, oakleaf goosefoot, Chenopodium glaucum
h11829922sowbane, red goosefoot, Chenopodium hybridum
h11830045nettle-leaved goosefoot, nettleleaf goosefoot, Chenopodium murale
h11830252red goosefoot, French spinach, Chenopodium rubrum
h11830400stinking goosefoot, Chenopodium vulvaria
h11830714orach, orache
n11830906saltbush
h11831100garden orache, mountain spinach, Atriplex hortensis
h11831297desert holly, Atriplex hymenelytra
h11831521quail bush, quail brush, white thistle, Atriplex lentiformis
n11832214beet, common beet, Beta vulgaris
n11832480beetroot, Beta vulgaris rubra
h11832671chard, Swiss chard, spinach beet, leaf beet, chard plant, Beta vulgaris cicla
h11832899mangel-wurzel, mangold-wurzel, mangold, Beta vulgaris vulgaris
h11833373winged pigweed, tumbleweed, Cycloloma atriplicifolium
h11833749halogeton, Halogeton glomeratus
h11834272glasswort, samphire, Salicornia europaea
n11834654saltwort, barilla, glasswort, kali, kelpwort, Salsola kali, Salsola soda
h11834890Russian thistle, Russian tumbleweed, Russian cactus, tumbleweed, Salsola kali tenuifolia
h11835251greasewood, black greasewood, Sarcobatus vermiculatus
h11836327scarlet musk flower, Nyctaginia capitata
n11836722sand verbena
h11837204sweet sand verbena, Abronia fragrans
h11837351yellow sand verbena, Abronia latifolia
h11837562beach pancake, Abronia maritima
h11837743beach sand verbena, pink sand verbena, Abronia umbellata
n11837970desert sand verbena, Abronia villosa
h11838413trailing four o'clock, trailing windmills, Allionia incarnata
n11838916bougainvillea
h11839460umbrellawort
n11839568four o'clock
n11839823common four-o'clock, marvel-of-Peru, Mirabilis jalapa, Mirabilis uniflora
n11840067California four o'clock, Mirabilis laevis, Mirabilis californica
h11840246sweet four o'clock, maravilla, Mirabilis longiflora
h11840476desert four o'clock, Colorado four o'clock, maravilla, Mirabilis multiflora
h11840764mountain four o'clock, Mirabilis oblongifolia
h11841247cockspur, Pisonia aculeata
h11843441rattail cactus, rat's-tail cactus, Aporocactus flagelliformis
n11844371saguaro, sahuaro, Carnegiea gigantea
n11844892night-blooming cereus
n11845557echinocactus, barrel cactus
n11845793hedgehog cactus
n11845913golden barrel cactus, Echinocactus grusonii
h11846312hedgehog cereus
h11846425rainbow cactus
n11846765epiphyllum, orchid cactus
n11847169barrel cactus
n11848479night-blooming cereus
h11848867chichipe, Lemaireocereus chichipe
h11849271mescal, mezcal, peyote, Lophophora williamsii
n11849467mescal button, sacred mushroom, magic mushroom
n11849871mammillaria
n11849983feather ball, Mammillaria plumosa
n11850521garambulla, garambulla cactus, Myrtillocactus geometrizans
h11850918Knowlton's cactus, Pediocactus knowltonii
n11851258nopal
n11851578prickly pear, prickly pear cactus
n11851839cholla, Opuntia cholla
n11852028nopal, Opuntia lindheimeri
h11852148tuna, Opuntia tuna
h11852531Barbados gooseberry, Barbados-gooseberry vine, Pereskia aculeata
h11853079mistletoe cactus
n11853356Christmas cactus, Schlumbergera buckleyi, Schlumbergera baridgesii
n11853813night-blooming cereus
n11854479crab cactus, Thanksgiving cactus, Zygocactus truncatus, Schlumbergera truncatus
n11855274pokeweed
h11855435Indian poke, Phytolacca acinosa
n11855553poke, pigeon berry, garget, scoke, Phytolacca americana
l11855842ombu, bella sombra, Phytolacca dioica
h11856573bloodberry, blood berry, rougeberry, rouge plant, Rivina humilis
h11857696portulaca
n11857875rose moss, sun plant, Portulaca grandiflora
l11858077common purslane, pussley, pussly, verdolagas, Portulaca oleracea
h11858703rock purslane
h11858814red maids, redmaids, Calandrinia ciliata
l11859275Carolina spring beauty, Claytonia caroliniana
n11859472spring beauty, Clatonia lanceolata
n11859737Virginia spring beauty, Claytonia virginica
h11860208siskiyou lewisia, Lewisia cotyledon
n11860555bitterroot, Lewisia rediviva
h11861238broad-leaved montia, Montia cordifolia
h11861487blinks, blinking chickweed, water chickweed, Montia lamprosperma
n11861641toad lily, Montia chamissoi
n11861853winter purslane, miner's lettuce, Cuban spinach, Montia perfoliata
n11862835flame flower, flame-flower, flameflower, Talinum aurantiacum
h11863467pigmy talinum, Talinum brevifolium
h11863877jewels-of-opar, Talinum paniculatum
h11865071caper
h11865276native pomegranate, Capparis arborea
h11865429caper tree, Jamaica caper tree, Capparis cynophallophora
h11865574caper tree, bay-leaved caper, Capparis flexuosa
n11865874common caper, Capparis spinosa
n11866248spiderflower, cleome
h11866706Rocky Mountain bee plant, stinking clover, Cleome serrulata
h11867311clammyweed, Polanisia graveolens, Polanisia dodecandra
h11868814crucifer, cruciferous plant
h11869351cress, cress plant
l11869689watercress
h11870044stonecress, stone cress
n11870418garlic mustard, hedge garlic, sauce-alone, jack-by-the-hedge, Alliaria officinalis
n11870747alyssum, madwort
h11871059rose of Jericho, resurrection plant, Anastatica hierochuntica
h11871496Arabidopsis thaliana, mouse-ear cress
h11871748Arabidopsis lyrata
n11872146rock cress, rockcress
h11872324sicklepod, Arabis Canadensis
h11872658tower mustard, tower cress, Turritis glabra, Arabis glabra
h11873182horseradish, horseradish root
h11873612winter cress, St. Barbara's herb, scurvy grass
n11874081yellow rocket, rockcress, rocket cress, Barbarea vulgaris, Sisymbrium barbarea
h11874423hoary alison, hoary alyssum, Berteroa incana
h11874878buckler mustard, Biscutalla laevigata
n11875523wild cabbage, Brassica oleracea
n11875691cabbage, cultivated cabbage, Brassica oleracea
n11875938head cabbage, head cabbage plant, Brassica oleracea capitata
n11876204savoy cabbage
n11876432brussels sprout, Brassica oleracea gemmifera
n11876634cauliflower, Brassica oleracea botrytis
n11876803broccoli, Brassica oleracea italica
n11877193collard
n11877283kohlrabi, Brassica oleracea gongylodes
h11877473turnip plant
n11877646turnip, white turnip, Brassica rapa
h11877860rutabaga, turnip cabbage, swede, Swedish turnip, rutabaga plant, Brassica napus napobrassica
n11878101broccoli raab, broccoli rabe, Brassica rapa ruvo
h11878283mustard
h11878633chinese mustard, indian mustard, leaf mustard, gai choi, Brassica juncea
n11879054bok choy, bok choi, pakchoi, pak choi, Chinese white cabbage, Brassica rapa chinensis
n11879722rape, colza, Brassica napus
o11879895rapeseed
l11881189shepherd's purse, shepherd's pouch, Capsella bursa-pastoris
n11882074lady's smock, cuckooflower, cuckoo flower, meadow cress, Cardamine pratensis
h11882237coral-root bittercress, coralroot, coralwort, Cardamine bulbifera, Dentaria bulbifera
n11882426crinkleroot, crinkle-root, crinkle root, pepper root, toothwort, Cardamine diphylla, Dentaria diphylla
h11882636American watercress, mountain watercress, Cardamine rotundifolia
h11882821spring cress, Cardamine bulbosa
h11882972purple cress, Cardamine douglasii
n11883328wallflower, Cheiranthus cheiri, Erysimum cheiri
h11883628prairie rocket
h11883945scurvy grass, common scurvy grass, Cochlearia officinalis
h11884384sea kale, sea cole, Crambe maritima
h11884967tansy mustard, Descurainia pinnata
l11885856draba
n11887119wallflower
h11887310prairie rocket
h11887476Siberian wall flower, Erysimum allionii, Cheiranthus allionii
h11887750western wall flower, Erysimum asperum, Cheiranthus asperus, Erysimum arkansanum
h11888061wormseed mustard, Erysimum cheiranthoides
h11888424heliophila
n11888800damask violet, Dame's violet, sweet rocket, Hesperis matronalis
h11889205tansy-leaved rocket, Hugueninia tanacetifolia, Sisymbrium tanacetifolia
n11889619candytuft
h11890022woad
n11890150dyer's woad, Isatis tinctoria
h11890884bladderpod
n11891175sweet alyssum, sweet alison, Lobularia maritima
n11892029Malcolm stock, stock
h11892181Virginian stock, Virginia stock, Malcolmia maritima
n11892637stock, gillyflower
n11892817brompton stock, Matthiola incana
n11893640bladderpod
h11893916chamois cress, Pritzelago alpina, Lepidium alpina
n11894327radish plant, radish
n11894558jointed charlock, wild radish, wild rape, runch, Raphanus raphanistrum
n11894770radish, Raphanus sativus
n11895092radish, daikon, Japanese radish, Raphanus sativus longipinnatus
h11895472marsh cress, yellow watercress, Rorippa islandica
h11895714great yellowcress, Rorippa amphibia, Nasturtium amphibium
h11896141schizopetalon, Schizopetalon walkeri
n11896722field mustard, wild mustard, charlock, chadlock, Brassica kaber, Sinapis arvensis
n11897116hedge mustard, Sisymbrium officinale
h11897466desert plume, prince's-plume, Stanleya pinnata, Cleome pinnata
h11898639pennycress
n11898775field pennycress, French weed, fanweed, penny grass, stinkweed, mithridate mustard, Thlaspi arvense
h11899223fringepod, lacepod
h11899762bladderpod
h11899921wasabi
n11900569poppy
n11901294Iceland poppy, Papaver alpinum
h11901452western poppy, Papaver californicum
n11901597prickly poppy, Papaver argemone
n11901759Iceland poppy, arctic poppy, Papaver nudicaule
n11901977oriental poppy, Papaver orientale
n11902200corn poppy, field poppy, Flanders poppy, Papaver rhoeas
n11902389opium poppy, Papaver somniferum
n11902709prickly poppy, argemone, white thistle, devil's fig
n11902982Mexican poppy, Argemone mexicana
h11903333bocconia, tree celandine, Bocconia frutescens
n11903671celandine, greater celandine, swallowwort, swallow wort, Chelidonium majus
n11904109corydalis
h11904274climbing corydalis, Corydalis claviculata, Fumaria claviculata
n11905392California poppy, Eschscholtzia californica
n11905749horn poppy, horned poppy, yellow horned poppy, sea poppy, Glaucium flavum
h11906127golden cup, Mexican tulip poppy, Hunnemania fumariifolia
h11906514plume poppy, bocconia, Macleaya cordata
n11906917blue poppy, Meconopsis betonicifolia
n11907100Welsh poppy, Meconopsis cambrica
h11907405creamcups, Platystemon californicus
n11907689matilija poppy, California tree poppy, Romneya coulteri
n11908549wind poppy, flaming poppy, Stylomecon heterophyllum, Papaver heterophyllum
n11908846celandine poppy, wood poppy, Stylophorum diphyllum
h11909864climbing fumitory, Allegheny vine, Adlumia fungosa, Fumaria fungosa
n11910271bleeding heart, lyreflower, lyre-flower, Dicentra spectabilis
n11910460Dutchman's breeches, Dicentra cucullaria
h11910666squirrel corn, Dicentra canadensis
n11915214composite, composite plant
n11915658compass plant, compass flower
n11915899everlasting, everlasting flower
n11916467achillea
n11916696yarrow, milfoil, Achillea millefolium
h11917407pink-and-white everlasting, pink paper daisy, Acroclinium roseum
h11917835white snakeroot, white sanicle, Ageratina altissima, Eupatorium rugosum
n11918286ageratum
n11918473common ageratum, Ageratum houstonianum
h11918808sweet sultan, Amberboa moschata, Centaurea moschata
l11919447ragweed, ambrosia, bitterweed
h11919761common ragweed, Ambrosia artemisiifolia
l11919975great ragweed, Ambrosia trifida
l11920133western ragweed, perennial ragweed, Ambrosia psilostachya
h11920498ammobium
h11920663winged everlasting, Ammobium alatum
h11920998pellitory, pellitory-of-Spain, Anacyclus pyrethrum
n11921395pearly everlasting, cottonweed, Anaphalis margaritacea
h11921792andryala
h11922661plantain-leaved pussytoes
h11922755field pussytoes
h11922839solitary pussytoes
h11922926mountain everlasting
n11923174mayweed, dog fennel, stinking mayweed, stinking chamomile, Anthemis cotula
n11923397yellow chamomile, golden marguerite, dyers' chamomile, Anthemis tinctoria
n11923637corn chamomile, field chamomile, corn mayweed, Anthemis arvensis
h11924014woolly daisy, dwarf daisy, Antheropeas wallacei, Eriophyllum wallacei
n11924445burdock, clotbur
n11924849great burdock, greater burdock, cocklebur, Arctium lappa
n11925303African daisy
h11925450blue-eyed African daisy, Arctotis stoechadifolia, Arctotis venusta
n11925898marguerite, marguerite daisy, Paris daisy, Chrysanthemum frutescens, Argyranthemum frutescens
n11926365silversword, Argyroxiphium sandwicense
n11926833arnica
h11926976heartleaf arnica, Arnica cordifolia
n11927215Arnica montana
h11927740lamb succory, dwarf nipplewort, Arnoseris minima
n11928352artemisia
n11928858mugwort
n11929743sweet wormwood, Artemisia annua
h11930038field wormwood, Artemisia campestris
h11930203tarragon, estragon, Artemisia dracunculus
h11930353sand sage, silvery wormwood, Artemisia filifolia
h11930571wormwood sage, prairie sagewort, Artemisia frigida
h11930788western mugwort, white sage, cudweed, prairie sage, Artemisia ludoviciana, Artemisia gnaphalodes
h11930994Roman wormwood, Artemis pontica
h11931135bud brush, bud sagebrush, Artemis spinescens
n11931540common mugwort, Artemisia vulgaris
n11931918aster
h11932745wood aster
h11932927whorled aster, Aster acuminatus
h11933099heath aster, Aster arenosus
h11933257heart-leaved aster, Aster cordifolius
h11933387white wood aster, Aster divaricatus
n11933546bushy aster, Aster dumosus
n11933728heath aster, Aster ericoides
h11933903white prairie aster, Aster falcatus
h11934041stiff aster, Aster linarifolius
h11934239goldilocks, goldilocks aster, Aster linosyris, Linosyris vulgaris
h11934463large-leaved aster, Aster macrophyllus
n11934616New England aster, Aster novae-angliae
n11934807Michaelmas daisy, New York aster, Aster novi-belgii
h11935027upland white aster, Aster ptarmicoides
h11935187Short's aster, Aster shortii
l11935330sea aster, sea starwort, Aster tripolium
n11935469prairie aster, Aster turbinellis
h11935627annual salt-marsh aster
h11935715aromatic aster
h11935794arrow leaved aster
h11935877azure aster
h11935953bog aster
h11936027crooked-stemmed aster
h11936113Eastern silvery aster
h11936199flat-topped white aster
h11936287late purple aster
h11936369panicled aster
h11936448perennial salt marsh aster
h11936539purple-stemmed aster
h11936624rough-leaved aster
h11936707rush aster
h11936782Schreiber's aster
h11936864small white aster
h11936946smooth aster
h11937023southern aster
h11937102starved aster, calico aster
h11937195tradescant's aster
h11937278wavy-leaved aster
h11937360Western silvery aster
h11937446willow aster
h11937692ayapana, Ayapana triplinervis, Eupatorium aya-pana
h11938556mule fat, Baccharis viminea
n11939180balsamroot
o11939491daisy
n11939699common daisy, English daisy, Bellis perennis
n11940006bur marigold, burr marigold, beggar-ticks, beggar's-ticks, sticktight
h11940349Spanish needles, Bidens bipinnata
n11940599tickseed sunflower, Bidens coronata, Bidens trichosperma
h11940750European beggar-ticks, trifid beggar-ticks, trifid bur marigold, Bidens tripartita
h11941094slender knapweed
h11941478false chamomile
n11941924Swan River daisy, Brachycome Iberidifolia
h11942659woodland oxeye, Buphthalmum salicifolium
h11943133Indian plantain
n11943407calendula
n11943660common marigold, pot marigold, ruddles, Scotch marigold, Calendula officinalis
n11943992China aster, Callistephus chinensis
n11944196thistle
h11944751welted thistle, Carduus crispus
n11944954musk thistle, nodding thistle, Carduus nutans
l11945367carline thistle
n11945514stemless carline thistle, Carlina acaulis
n11945783common carline thistle, Carlina vulgaris
h11946051safflower, false saffron, Carthamus tinctorius
h11946313safflower seed
n11946727catananche
l11946918blue succory, cupid's dart, Catananche caerulea
h11947251centaury
n11947629dusty miller, Centaurea cineraria, Centaurea gymnocarpa
n11947802cornflower, bachelor's button, bluebottle, Centaurea cyanus
h11948044star-thistle, caltrop, Centauria calcitrapa
n11948264knapweed
h11948469sweet sultan, Centaurea imperialis
n11948864great knapweed, greater knapweed, Centaurea scabiosa
n11949015Barnaby's thistle, yellow star-thistle, Centaurea solstitialis
n11949402chamomile, camomile, Chamaemelum nobilis, Anthemis nobilis
h11949857chaenactis
n11950345chrysanthemum
n11950686corn marigold, field marigold, Chrysanthemum segetum
n11950877crown daisy, Chrysanthemum coronarium
h11951052chop-suey greens, tong ho, shun giku, Chrysanthemum coronarium spatiosum
l11951511golden aster
h11951820Maryland golden aster, Chrysopsis mariana
h11952346goldenbush
l11952541rabbit brush, rabbit bush, Chrysothamnus nauseosus
n11953038chicory, succory, chicory plant, Cichorium intybus
h11953339endive, witloof, Cichorium endivia
n11953610chicory, chicory root
n11953884plume thistle, plumed thistle
n11954161Canada thistle, creeping thistle, Cirsium arvense
n11954345field thistle, Cirsium discolor
h11954484woolly thistle, Cirsium flodmanii
n11954642European woolly thistle, Cirsium eriophorum
h11954798melancholy thistle, Cirsium heterophylum, Cirsium helenioides
h11955040brook thistle, Cirsium rivulare
n11955153bull thistle, boar thistle, spear thistle, Cirsium vulgare, Cirsium lanceolatum
h11955532blessed thistle, sweet sultan, Cnicus benedictus
n11955896mistflower, mist-flower, ageratum, Conoclinium coelestinum, Eupatorium coelestinum
n11956348horseweed, Canadian fleabane, fleabane, Conyza canadensis, Erigeron canadensis
n11956850coreopsis, tickseed, tickweed, tick-weed
h11957317giant coreopsis, Coreopsis gigantea
h11957514sea dahlia, Coreopsis maritima
n11957678calliopsis, Coreopsis tinctoria
n11958080cosmos, cosmea
h11958499brass buttons, Cotula coronopifolia
h11958888billy buttons
h11959259hawk's-beard, hawk's-beards
n11959632artichoke, globe artichoke, artichoke plant, Cynara scolymus
n11959862cardoon, Cynara cardunculus
n11960245dahlia, Dahlia pinnata
h11960673German ivy, Delairea odorata, Senecio milkanioides
n11961100florist's chrysanthemum, florists' chrysanthemum, mum, Dendranthema grandifloruom, Chrysanthemum morifolium
n11961446cape marigold, sun marigold, star of the veldt
l11961871leopard's-bane, leopardbane
n11962272coneflower
n11962667globe thistle
h11962994elephant's-foot
h11963572tassel flower, Emilia sagitta
n11963932brittlebush, brittle bush, incienso, Encelia farinosa
h11964446sunray, Enceliopsis nudicaulis
h11964848engelmannia
n11965218fireweed, Erechtites hieracifolia
n11965627fleabane
h11965962blue fleabane, Erigeron acer
n11966083daisy fleabane, Erigeron annuus
n11966215orange daisy, orange fleabane, Erigeron aurantiacus
h11966385spreading fleabane, Erigeron divergens
n11966617seaside daisy, beach aster, Erigeron glaucous
n11966896Philadelphia fleabane, Erigeron philadelphicus
h11967142robin's plantain, Erigeron pulchellus
h11967315showy daisy, Erigeron speciosus
h11967744woolly sunflower
h11967878golden yarrow, Eriophyllum lanatum
h11968519dog fennel, Eupatorium capillifolium
n11968704Joe-Pye weed, spotted Joe-Pye weed, Eupatorium maculatum
n11968931boneset, agueweed, thoroughwort, Eupatorium perfoliatum
n11969166Joe-Pye weed, purple boneset, trumpet weed, marsh milkweed, Eupatorium purpureum
n11969607blue daisy, blue marguerite, Felicia amelloides
h11969806kingfisher daisy, Felicia bergeriana
h11970101cotton rose, cudweed, filago
h11970298herba impia, Filago germanica
n11970586gaillardia
n11971248gazania
n11971406treasure flower, Gazania rigens
n11971783African daisy
n11971927Barberton daisy, Transvaal daisy, Gerbera jamesonii
n11972291desert sunflower, Gerea canescens
n11972759cudweed
h11972959chafeweed, wood cudweed, Gnaphalium sylvaticum
n11973341gumweed, gum plant, tarweed, rosinweed
h11973634Grindelia robusta
h11973749curlycup gumweed, Grindelia squarrosa
h11974373little-head snakeweed, Gutierrezia microcephala
h11974557rabbitweed, rabbit-weed, snakeweed, broom snakeweed, broom snakeroot, turpentine weed, Gutierrezia sarothrae
h11974888broomweed, broom-weed, Gutierrezia texana
h11975254velvet plant, purple velvet plant, royal velvet plant, Gynura aurantiaca
h11976170goldenbush
h11976314camphor daisy, Haplopappus phyllocephalus
h11976511yellow spiny daisy, Haplopappus spinulosus
h11976933hoary golden bush, Hazardia cana
n11977303sneezeweed
h11977660orange sneezeweed, owlclaws, Helenium hoopesii
h11977887rosilla, Helenium puberulum
n11978233sunflower, helianthus
n11978551swamp sunflower, Helianthus angustifolius
n11978713common sunflower, mirasol, Helianthus annuus
n11978961giant sunflower, tall sunflower, Indian potato, Helianthus giganteus
h11979187showy sunflower, Helianthus laetiflorus
h11979354Maximilian's sunflower, Helianthus maximilianii
n11979527prairie sunflower, Helianthus petiolaris
n11979715Jerusalem artichoke, girasol, Jerusalem artichoke sunflower, Helianthus tuberosus
n11979964Jerusalem artichoke
n11980318strawflower, golden everlasting, yellow paper daisy, Helichrysum bracteatum
n11980682heliopsis, oxeye
n11981192strawflower
h11981475hairy golden aster, prairie golden aster, Heterotheca villosa, Chrysopsis villosa
n11982115hawkweed
h11982545rattlesnake weed, Hieracium venosum
h11982939alpine coltsfoot, Homogyne alpina, Tussilago alpina
h11983375alpine gold, alpine hulsea, Hulsea algida
h11983606dwarf hulsea, Hulsea nana
n11984144cat's-ear, California dandelion, capeweed, gosmore, Hypochaeris radicata
n11984542inula
h11985053marsh elder, iva
h11985321burweed marsh elder, false ragweed, Iva xanthifolia
h11985739krigia
h11985903dwarf dandelion, Krigia dandelion, Krigia bulbosa
n11986511garden lettuce, common lettuce, Lactuca sativa
h11986729cos lettuce, romaine lettuce, Lactuca sativa longifolia
n11987126leaf lettuce, Lactuca sativa crispa
h11987349celtuce, stem lettuce, Lactuca sativa asparagina
h11987511prickly lettuce, horse thistle, Lactuca serriola, Lactuca scariola
h11988132goldfields, Lasthenia chrysostoma
n11988596tidytips, tidy tips, Layia platyglossa
h11988893hawkbit
l11989087fall dandelion, arnica bud, Leontodon autumnalis
n11989393edelweiss, Leontopodium alpinum
n11989869oxeye daisy, ox-eyed daisy, marguerite, moon daisy, white daisy, Leucanthemum vulgare, Chrysanthemum leucanthemum
n11990167oxeye daisy, Leucanthemum maximum, Chrysanthemum maximum
n11990313shasta daisy, Leucanthemum superbum, Chrysanthemum maximum maximum
h11990627Pyrenees daisy, Leucanthemum lacustre, Chrysanthemum lacustre
h11990920north island edelweiss, Leucogenes leontopodium
n11991263blazing star, button snakeroot, gayfeather, gay-feather, snakeroot
h11991549dotted gayfeather, Liatris punctata
h11991777dense blazing star, Liatris pycnostachya
h11992479Texas star, Lindheimera texana
n11992806African daisy, yellow ageratum, Lonas inodora, Lonas annua
h11993203tahoka daisy, tansy leaf aster, Machaeranthera tanacetifolia
h11993444sticky aster, Machaeranthera bigelovii
h11993675Mojave aster, Machaeranthera tortifoloia
h11994150tarweed
n11995092sweet false chamomile, wild chamomile, German chamomile, Matricaria recutita, Matricaria chamomilla
h11995396pineapple weed, rayless chamomile, Matricaria matricarioides
h11996251climbing hempweed, climbing boneset, wild climbing hempweed, climbing hemp-vine, Mikania scandens
h11996677mutisia
h11997032rattlesnake root
h11997160white lettuce, cankerweed, Nabalus alba, Prenanthes alba
h11997969daisybush, daisy-bush, daisy bush
h11998492New Zealand daisybush, Olearia haastii
n11998888cotton thistle, woolly thistle, Scotch thistle, Onopordum acanthium, Onopordon acanthium
h11999278othonna
h11999656cascade everlasting, Ozothamnus secundiflorus, Helichrysum secundiflorum
h12000191butterweed
h12001294American feverfew, wild quinine, prairie dock, Parthenium integrifolium
n12001707cineraria, Pericallis cruenta, Senecio cruentus
h12001924florest's cineraria, Pericallis hybrida
n12002428butterbur, bog rhubarb, Petasites hybridus, Petasites vulgaris
h12002651winter heliotrope, sweet coltsfoot, Petasites fragrans
h12002826sweet coltsfoot, Petasites sagitattus
n12003167oxtongue, bristly oxtongue, bitterweed, bugloss, Picris echioides
n12003696hawkweed
h12004120mouse-ear hawkweed, Pilosella officinarum, Hieracium pilocella
n12004547stevia
h12004987rattlesnake root, Prenanthes purpurea
n12005656fleabane, feabane mullet, Pulicaria dysenterica
h12006306sheep plant, vegetable sheep, Raoulia lutescens, Raoulia australis
n12006766coneflower
n12006930Mexican hat, Ratibida columnaris
n12007196long-head coneflower, prairie coneflower, Ratibida columnifera
n12007406prairie coneflower, Ratibida tagetes
h12007766Swan River everlasting, rhodanthe, Rhodanthe manglesii, Helipterum manglesii
n12008252coneflower
n12008487black-eyed Susan, Rudbeckia hirta, Rudbeckia serotina
n12008749cutleaved coneflower, Rudbeckia laciniata
h12009047golden glow, double gold, hortensia, Rudbeckia laciniata hortensia
n12009420lavender cotton, Santolina chamaecyparissus
h12009792creeping zinnia, Sanvitalia procumbens
h12010628golden thistle
h12010815Spanish oyster plant, Scolymus hispanicus
h12011370nodding groundsel, Senecio bigelovii
n12011620dusty miller, Senecio cineraria, Cineraria maritima
n12012111butterweed, ragwort, Senecio glabellus
h12012253ragwort, tansy ragwort, ragweed, benweed, Senecio jacobaea
h12012510arrowleaf groundsel, Senecio triangularis
h12013035black salsify, viper's grass, scorzonera, Scorzonera hispanica
h12013511white-topped aster
h12013701narrow-leaved white-topped aster
n12014085silver sage, silver sagebrush, grey sage, gray sage, Seriphidium canum, Artemisia cana
h12014355sea wormwood, Seriphidium maritimum, Artemisia maritima
h12014923sawwort, Serratula tinctoria
n12015221rosinweed, Silphium laciniatum
n12015525milk thistle, lady's thistle, Our Lady's mild thistle, holy thistle, blessed thistle, Silybum marianum
n12015959goldenrod
h12016434silverrod, Solidago bicolor
n12016567meadow goldenrod, Canadian goldenrod, Solidago canadensis
h12016777Missouri goldenrod, Solidago missouriensis
h12016914alpine goldenrod, Solidago multiradiata
h12017127grey goldenrod, gray goldenrod, Solidago nemoralis
h12017326Blue Mountain tea, sweet goldenrod, Solidago odora
h12017511dyer's weed, Solidago rugosa
h12017664seaside goldenrod, beach goldenrod, Solidago sempervirens
h12017853narrow goldenrod, Solidago spathulata
h12018014Boott's goldenrod
h12018100Elliott's goldenrod
h12018188Ohio goldenrod
h12018271rough-stemmed goldenrod
h12018363showy goldenrod
h12018447tall goldenrod
h12018530zigzag goldenrod, broad leaved goldenrod
n12018760sow thistle, milk thistle
l12019035milkweed, Sonchus oleraceus
n12019827stevia
n12020184stokes' aster, cornflower aster, Stokesia laevis
n12020507marigold
n12020736African marigold, big marigold, Aztec marigold, Tagetes erecta
n12020941French marigold, Tagetes patula
n12022054painted daisy, pyrethrum, Tanacetum coccineum, Chrysanthemum coccineum
h12022382pyrethrum, Dalmatian pyrethrum, Dalmatia pyrethrum, Tanacetum cinerariifolium, Chrysanthemum cinerariifolium
h12022821northern dune tansy, Tanacetum douglasii
n12023108feverfew, Tanacetum parthenium, Chrysanthemum parthenium
n12023407dusty miller, silver-lace, silver lace, Tanacetum ptarmiciflorum, Chrysanthemum ptarmiciflorum
n12023726tansy, golden buttons, scented fern, Tanacetum vulgare
h12024176dandelion, blowball
n12024445common dandelion, Taraxacum ruderalia, Taraxacum officinale
n12024690dandelion green
h12024805Russian dandelion, kok-saghyz, kok-sagyz, Taraxacum kok-saghyz
h12025220stemless hymenoxys, Tetraneuris acaulis, Hymenoxys acaulis
n12026018Mexican sunflower, tithonia
n12026476Easter daisy, stemless daisy, Townsendia Exscapa
n12026981yellow salsify, Tragopogon dubius
n12027222salsify, oyster plant, vegetable oyster, Tragopogon porrifolius
n12027658meadow salsify, goatsbeard, shepherd's clock, Tragopogon pratensis
h12028424scentless camomile, scentless false camomile, scentless mayweed, scentless hayweed, corn mayweed, Tripleurospermum inodorum, Matricaria inodorum
h12029039turfing daisy, Tripleurospermum tchihatchewii, Matricaria tchihatchewii
n12029635coltsfoot, Tussilago farfara
h12030092ursinia
h12030654crownbeard, crown-beard, crown beard
n12030908wingstem, golden ironweed, yellow ironweed, golden honey plant, Verbesina alternifolia, Actinomeris alternifolia
n12031139cowpen daisy, golden crownbeard, golden crown beard, butter daisy, Verbesina encelioides, Ximenesia encelioides
h12031388gravelweed, Verbesina helianthoides
h12031547Virginia crownbeard, frostweed, frost-weed, Verbesina virginica
n12031927ironweed, vernonia
h12032429mule's ears, Wyethia amplexicaulis
h12032686white-rayed mule's ears, Wyethia helianthoides
h12033139cocklebur, cockle-bur, cockleburr, cockle-burr
h12033504xeranthemum
n12033709immortelle, Xeranthemum annuum
n12034141zinnia, old maid, old maid flower
n12034384white zinnia, Zinnia acerosa
h12034594little golden zinnia, Zinnia grandiflora
l12035631blazing star, Mentzelia livicaulis, Mentzelia laevicaulis
h12035907bartonia, Mentzelia lindleyi
h12036067achene
h12036226samara, key fruit, key
n12036939campanula, bellflower
n12037499creeping bellflower, Campanula rapunculoides
n12037691Canterbury bell, cup and saucer, Campanula medium
l12038038tall bellflower, Campanula americana
h12038208marsh bellflower, Campanula aparinoides
n12038406clustered bellflower, Campanula glomerata
n12038585peach bells, peach bell, willow bell, Campanula persicifolia
h12038760chimney plant, chimney bellflower, Campanula pyramidalis
n12038898rampion, rampion bellflower, Campanula rapunculus
n12039317tussock bellflower, spreading bellflower, Campanula carpatica
n12041446orchid, orchidaceous plant
n12043444orchis
n12043673male orchis, early purple orchid, Orchis mascula
n12043836butterfly orchid, butterfly orchis, Orchis papilionaceae
h12044041showy orchis, purple orchis, purple-hooded orchis, Orchis spectabilis
n12044467aerides
h12044784angrecum
h12045157jewel orchid
h12045514puttyroot, adam-and-eve, Aplectrum hyemale
h12045860arethusa
n12046028bog rose, wild pink, dragon's mouth, Arethusa bulbosa
n12046428bletia
n12046815Bletilla striata, Bletia striata
n12047345brassavola
n12047884spider orchid, Brassia lawrenceana
n12048056spider orchid, Brassia verrucosa
n12048399caladenia
h12048928calanthe
n12049282grass pink, Calopogon pulchellum, Calopogon tuberosum
n12049562calypso, fairy-slipper, Calypso bulbosa
n12050533cattleya
n12050959helleborine
n12051103red helleborine, Cephalanthera rubra
h12051514spreading pogonia, funnel-crest rosebud orchid, Cleistes divaricata, Pogonia divaricata
h12051792rosebud orchid, Cleistes rosea, Pogonia rosea
h12052267satyr orchid, Coeloglossum bracteatum
n12052447frog orchid, Coeloglossum viride
n12052787coelogyne
n12053405coral root
n12053690spotted coral root, Corallorhiza maculata
h12053962striped coral root, Corallorhiza striata
h12054195early coral root, pale coral root, Corallorhiza trifida
h12055073swan orchid, swanflower, swan-flower, swanneck, swan-neck
n12055516cymbid, cymbidium
h12056099cypripedia
n12056217lady's slipper, lady-slipper, ladies' slipper, slipper orchid
n12056601moccasin flower, nerveroot, Cypripedium acaule
n12056758common lady's-slipper, showy lady's-slipper, showy lady slipper, Cypripedium reginae, Cypripedium album
h12056990ram's-head, ram's-head lady's slipper, Cypripedium arietinum
o12057211yellow lady's slipper, yellow lady-slipper, Cypripedium calceolus, Cypripedium parviflorum
n12057447large yellow lady's slipper, Cypripedium calceolus pubescens
n12057660California lady's slipper, Cypripedium californicum
h12057895clustered lady's slipper, Cypripedium fasciculatum
n12058192mountain lady's slipper, Cypripedium montanum
n12058630marsh orchid
n12058822common spotted orchid, Dactylorhiza fuchsii, Dactylorhiza maculata fuchsii
n12059314dendrobium
n12059625disa
h12060546phantom orchid, snow orchid, Eburophyton austinae
h12061104tulip orchid, Encyclia citrina, Cattleya citrina
n12061380butterfly orchid, Encyclia tampensis, Epidendrum tampense
n12061614butterfly orchid, butterfly orchis, Epidendrum venosum, Encyclia venosa
h12062105epidendron
n12062468helleborine
n12062626Epipactis helleborine
n12062781stream orchid, chatterbox, giant helleborine, Epipactis gigantea
h12063211tongueflower, tongue-flower
n12063639rattlesnake plantain, helleborine
n12064389fragrant orchid, Gymnadenia conopsea
n12064591short-spurred fragrant orchid, Gymnadenia odoratissima
n12065316fringed orchis, fringed orchid
h12065649frog orchid
n12065777rein orchid, rein orchis
n12066018bog rein orchid, bog candles, Habenaria dilatata
n12066261white fringed orchis, white fringed orchid, Habenaria albiflora
h12066451elegant Habenaria, Habenaria elegans
n12066630purple-fringed orchid, purple-fringed orchis, Habenaria fimbriata
h12066821coastal rein orchid, Habenaria greenei
h12067029Hooker's orchid, Habenaria hookeri
n12067193ragged orchid, ragged orchis, ragged-fringed orchid, green fringed orchis, Habenaria lacera
h12067433prairie orchid, prairie white-fringed orchis, Habenaria leucophaea
h12067672snowy orchid, Habenaria nivea
h12067817round-leaved rein orchid, Habenaria orbiculata
h12068138purple fringeless orchid, purple fringeless orchis, Habenaria peramoena
n12068432purple-fringed orchid, purple-fringed orchis, Habenaria psycodes
h12068615Alaska rein orchid, Habenaria unalascensis
h12069009crested coral root, Hexalectris spicata
n12069217Texas purple spike, Hexalectris warnockii
n12069679lizard orchid, Himantoglossum hircinum
n12070016laelia
n12070381liparis
n12070583twayblade
n12070712fen orchid, fen orchis, Liparis loeselii
h12071259broad-leaved twayblade, Listera convallarioides
h12071477lesser twayblade, Listera cordata
n12071744twayblade, Listera ovata
h12072210green adder's mouth, Malaxis-unifolia, Malaxis ophioglossoides
n12072722masdevallia
h12073217maxillaria
n12073554pansy orchid
n12073991odontoglossum
n12074408oncidium, dancing lady orchid, butterfly plant, butterfly orchid
n12074867bee orchid, Ophrys apifera
n12075010fly orchid, Ophrys insectifera, Ophrys muscifera
n12075151spider orchid
n12075299early spider orchid, Ophrys sphegodes
n12075830Venus' slipper, Venus's slipper, Venus's shoe
n12076223phaius
n12076577moth orchid, moth plant
n12076852butterfly plant, Phalaenopsis amabilis
h12077244rattlesnake orchid
n12077944lesser butterfly orchid, Platanthera bifolia, Habenaria bifolia
n12078172greater butterfly orchid, Platanthera chlorantha, Habenaria chlorantha
h12078451prairie white-fringed orchid, Platanthera leucophea
h12078747tangle orchid
n12079120Indian crocus
h12079523pleurothallis
n12079963pogonia
n12080395butterfly orchid
h12080588Psychopsis krameriana, Oncidium papilio kramerianum
n12080820Psychopsis papilio, Oncidium papilio
n12081215helmet orchid, greenhood
h12081649foxtail orchid
h12082131orange-blossom orchid, Sarcochilus falcatus
n12083113sobralia
n12083591ladies' tresses, lady's tresses
n12083847screw augur, Spiranthes cernua
l12084158hooded ladies' tresses, Spiranthes romanzoffiana
h12084400western ladies' tresses, Spiranthes porrifolia
n12084555European ladies' tresses, Spiranthes spiralis
n12084890stanhopea
n12085267stelis
n12085664fly orchid
n12086012vanda
n12086192blue orchid, Vanda caerulea
n12086539vanilla
n12086778vanilla orchid, Vanilla planifolia
l12087961yam, yam plant
n12088223yam
h12088327white yam, water yam, Dioscorea alata
h12088495cinnamon vine, Chinese yam, Dioscorea batata
h12088909elephant's-foot, tortoise plant, Hottentot bread vine, Hottentot's bread vine, Dioscorea elephantipes
h12089320wild yam, Dioscorea paniculata
h12089496cush-cush, Dioscorea trifida
h12089846black bryony, black bindweed, Tamus communis
n12090890primrose, primula
n12091213English primrose, Primula vulgaris
n12091377cowslip, paigle, Primula veris
n12091550oxlip, paigle, Primula elatior
h12091697Chinese primrose, Primula sinensis
n12091953polyanthus, Primula polyantha
n12092262pimpernel
n12092417scarlet pimpernel, red pimpernel, poor man's weatherglass, Anagallis arvensis
h12092629bog pimpernel, Anagallis tenella
h12092930chaffweed, bastard pimpernel, false pimpernel
n12093329cyclamen, Cyclamen purpurascens
n12093600sowbread, Cyclamen hederifolium, Cyclamen neopolitanum
h12093885sea milkwort, sea trifoly, black saltwort, Glaux maritima
h12094244featherfoil, feather-foil
h12094401water gillyflower, American featherfoil, Hottonia inflata
n12094612water violet, Hottonia palustris
n12095020loosestrife
h12095281gooseneck loosestrife, Lysimachia clethroides Duby
h12095412yellow pimpernel, Lysimachia nemorum
h12095543fringed loosestrife, Lysimachia ciliatum
n12095647moneywort, creeping Jenny, creeping Charlie, Lysimachia nummularia
h12095934swamp candles, Lysimachia terrestris
h12096089whorled loosestrife, Lysimachia quadrifolia
h12096395water pimpernel
h12096563brookweed, Samolus valerandii
h12096674brookweed, Samolus parviflorus, Samolus floribundus
l12097396coralberry, spiceberry, Ardisia crenata
h12097556marlberry, Ardisia escallonoides, Ardisia paniculata
n12098403plumbago
l12098524leadwort, Plumbago europaea
h12098827thrift
n12099342sea lavender, marsh rosemary, statice
h12100187barbasco, joewood, Jacquinia keyensis
n12101870gramineous plant, graminaceous plant
n12102133grass
h12103680midgrass
h12103894shortgrass, short-grass
h12104104sword grass
n12104238tallgrass, tall-grass
n12104501herbage, pasturage
n12104734goat grass, Aegilops triuncalis
n12105125wheatgrass, wheat-grass
h12105353crested wheatgrass, crested wheat grass, fairway crested wheat grass, Agropyron cristatum
h12105828bearded wheatgrass, Agropyron subsecundum
h12105981western wheatgrass, bluestem wheatgrass, Agropyron smithii
h12106134intermediate wheatgrass, Agropyron intermedium, Elymus hispidus
h12106323slender wheatgrass, Agropyron trachycaulum, Agropyron pauciflorum, Elymus trachycaulos
h12107002velvet bent, velvet bent grass, brown bent, Rhode Island bent, dog bent, Agrostis canina
h12107191cloud grass, Agrostis nebulosa
n12107710meadow foxtail, Alopecurus pratensis
n12107970foxtail, foxtail grass
h12108432broom grass
h12108613broom sedge, Andropogon virginicus
n12108871tall oat grass, tall meadow grass, evergreen grass, false oat, French rye, Arrhenatherum elatius
n12109365toetoe, toitoi, Arundo conspicua, Chionochloa conspicua
h12109827oat
n12110085cereal oat, Avena sativa
h12110236wild oat, wild oat grass, Avena fatua
h12110352slender wild oat, Avena barbata
h12110475wild red oat, animated oat, Avene sterilis
n12110778brome, bromegrass
h12111238chess, cheat, Bromus secalinus
h12111627field brome, Bromus arvensis
n12112008grama, grama grass, gramma, gramma grass
h12112337black grama, Bouteloua eriopoda
n12112609buffalo grass, Buchloe dactyloides
n12112918reed grass
n12113195feather reed grass, feathertop, Calamagrostis acutiflora
h12113323Australian reed grass, Calamagrostic quadriseta
h12113657burgrass, bur grass
h12114010buffel grass, Cenchrus ciliaris, Pennisetum cenchroides
h12114590Rhodes grass, Chloris gayana
n12115180pampas grass, Cortaderia selloana
h12116058giant star grass, Cynodon plectostachyum
n12116429orchard grass, cocksfoot, cockspur, Dactylis glomerata
h12116734Egyptian grass, crowfoot grass, Dactyloctenium aegypticum
h12117017crabgrass, crab grass, finger grass
h12117235smooth crabgrass, Digitaria ischaemum
h12117326large crabgrass, hairy finger grass, Digitaria sanguinalis
h12117695barnyard grass, barn grass, barn millet, Echinochloa crusgalli
h12117912Japanese millet, billion-dollar grass, Japanese barnyard millet, sanwa millet, Echinochloa frumentacea
h12118414yardgrass, yard grass, wire grass, goose grass, Eleusine indica
h12118661finger millet, ragi, ragee, African millet, coracan, corakan, kurakkan, Eleusine coracana
h12119099lyme grass
n12119238wild rye
h12119390giant ryegrass, Elymus condensatus, Leymus condensatus
h12119539sea lyme grass, European dune grass, Elymus arenarius, Leymus arenaria
h12119717Canada wild rye, Elymus canadensis
h12120347teff, teff grass, Eragrostis tef, Eragrostic abyssinica
h12120578weeping love grass, African love grass, Eragrostis curvula
h12121033plume grass
h12121187Ravenna grass, wool grass, Erianthus ravennae
n12121610fescue, fescue grass, meadow fescue, Festuca elatior
h12122442reed meadow grass, Glyceria grandis
n12122725velvet grass, Yorkshire fog, Holcus lanatus
h12122918creeping soft grass, Holcus mollis
h12123648barleycorn
n12123741barley grass, wall barley, Hordeum murinum
h12124172little barley, Hordeum pusillum
n12124627rye grass, ryegrass
n12124818perennial ryegrass, English ryegrass, Lolium perenne
h12125001Italian ryegrass, Italian rye, Lolium multiflorum
h12125183darnel, tare, bearded darnel, cheat, Lolium temulentum
h12125584nimblewill, nimble Will, Muhlenbergia schreberi
l12126084cultivated rice, Oryza sativa
h12126360ricegrass, rice grass
h12126736smilo, smilo grass, Oryzopsis miliacea
n12127460switch grass, Panicum virgatum
h12127575broomcorn millet, hog millet, Panicum miliaceum
n12127768goose grass, Texas millet, Panicum Texanum
n12128071dallisgrass, dallis grass, paspalum, Paspalum dilatatum
h12128306Bahia grass, Paspalum notatum
h12128490knotgrass, Paspalum distichum
n12129134fountain grass, Pennisetum ruppelii, Pennisetum setaceum
h12129738reed canary grass, gardener's garters, lady's laces, ribbon grass, Phalaris arundinacea
h12129986canary grass, birdseed grass, Phalaris canariensis
h12130549timothy, herd's grass, Phleum pratense
h12131405bluegrass, blue grass
h12131550meadowgrass, meadow grass
h12132092wood meadowgrass, Poa nemoralis, Agrostis alba
h12132956noble cane
h12133151munj, munja, Saccharum bengalense, Saccharum munja
n12133462broom beard grass, prairie grass, wire grass, Andropogon scoparius, Schizachyrium scoparium
n12133682bluestem, blue stem, Andropogon furcatus, Andropogon gerardii
n12134025rye, Secale cereale
h12134486bristlegrass, bristle grass
h12134695giant foxtail
h12134836yellow bristlegrass, yellow bristle grass, yellow foxtail, glaucous bristlegrass, Setaria glauca
n12135049green bristlegrass, green foxtail, rough bristlegrass, bottle-grass, bottle grass, Setaria viridis
h12135576Siberian millet, Setaria italica rubrofructa
h12135729German millet, golden wonder millet, Setaria italica stramineofructa
h12135898millet
n12136392rattan, rattan cane
h12136581malacca
h12136720reed
n12137120sorghum
n12137569grain sorghum
h12137791durra, doura, dourah, Egyptian corn, Indian millet, Guinea corn
h12137954feterita, federita, Sorghum vulgare caudatum
h12138110hegari
h12138248kaoliang
h12138444milo, milo maize
h12138578shallu, Sorghum vulgare rosburghii
h12139196broomcorn, Sorghum vulgare technicum
n12139575cordgrass, cord grass
h12139793salt reed grass, Spartina cynosuroides
h12139921prairie cordgrass, freshwater cordgrass, slough grass, Spartina pectinmata
h12140511smut grass, blackseed, carpet grass, Sporobolus poiretii
h12140759sand dropseed, Sporobolus cryptandrus
l12140903rush grass, rush-grass
n12141167St. Augustine grass, Stenotaphrum secundatum, buffalo grass
l12141385grain
h12141495cereal, cereal grass
n12142085wheat
h12142357wheat berry
h12142450durum, durum wheat, hard wheat, Triticum durum, Triticum turgidum, macaroni wheat
h12143065spelt, Triticum spelta, Triticum aestivum spelta
h12143215emmer, starch wheat, two-grain spelt, Triticum dicoccum
h12143405wild wheat, wild emmer, Triticum dicoccum dicoccoides
h12143676corn, maize, Indian corn, Zea mays
n12144313mealie
o12144580corn
h12144987dent corn, Zea mays indentata
h12145148flint corn, flint maize, Yankee corn, Zea mays indurata
n12145477popcorn, Zea mays everta
n12146311zoysia
h12146488Manila grass, Japanese carpet grass, Zoysia matrella
l12146654Korean lawn grass, Japanese lawn grass, Zoysia japonica
h12147226bamboo
h12147835common bamboo, Bambusa vulgaris
n12148757giant bamboo, kyo-chiku, Dendrocalamus giganteus
n12150722umbrella plant, umbrella sedge, Cyperus alternifolius
h12150969chufa, yellow nutgrass, earth almond, ground almond, rush nut, Cyperus esculentus
h12151170galingale, galangal, Cyperus longus
n12151615nutgrass, nut grass, nutsedge, nut sedge, Cyperus rotundus
h12152031sand sedge, sand reed, Carex arenaria
h12152251cypress sedge, Carex pseudocyperus
n12152532cotton grass, cotton rush
n12152722common cotton grass, Eriophorum angustifolium
h12153033hardstem bulrush, hardstemmed bulrush, Scirpus acutus
h12153224wool grass, Scirpus cyperinus
h12153580spike rush
h12153741water chestnut, Chinese water chestnut, Eleocharis dulcis
h12153914needle spike rush, needle rush, slender spike rush, hair grass, Eleocharis acicularis
h12154114creeping spike rush, Eleocharis palustris
n12154773pandanus, screw pine
n12155009textile screw pine, lauhala, Pandanus tectorius
h12155583cattail
h12155773cat's-tail, bullrush, bulrush, nailrod, reed mace, reedmace, Typha latifolia
h12156679bur reed
h12156819grain, caryopsis
n12157056kernel
h12157179rye
h12157769gourd, gourd vine
n12158031gourd
n12158443pumpkin, pumpkin vine, autumn pumpkin, Cucurbita pepo
h12158798squash, squash vine
n12159055summer squash, summer squash vine, Cucurbita pepo melopepo
n12159388yellow squash
h12159555marrow, marrow squash, vegetable marrow
h12159804zucchini, courgette
h12159942cocozelle, Italian vegetable marrow
h12160125cymling, pattypan squash
n12160303spaghetti squash
n12160490winter squash, winter squash plant
n12160857acorn squash
n12161056hubbard squash, Cucurbita maxima
h12161285turban squash, Cucurbita maxima turbaniformis
h12161577buttercup squash
h12161744butternut squash, Cucurbita maxima
n12161969winter crookneck, winter crookneck squash, Cucurbita moschata
n12162181cushaw, Cucurbita mixta, Cucurbita argyrosperma
n12162425prairie gourd, prairie gourd vine, Missouri gourd, wild pumpkin, buffalo gourd, calabazilla, Cucurbita foetidissima
h12162758prairie gourd
h12163035bryony, briony
h12163279white bryony, devil's turnip, Bryonia alba
n12164363sweet melon, muskmelon, sweet melon vine, Cucumis melo
n12164656cantaloupe, cantaloup, cantaloupe vine, cantaloup vine, Cucumis melo cantalupensis
n12164881winter melon, Persian melon, honeydew melon, winter melon vine, Cucumis melo inodorus
n12165170net melon, netted melon, nutmeg melon, Cucumis melo reticulatus
h12165384cucumber, cucumber vine, Cucumis sativus
l12165758squirting cucumber, exploding cucumber, touch-me-not, Ecballium elaterium
n12166128bottle gourd, calabash, Lagenaria siceraria
n12166424luffa, dishcloth gourd, sponge gourd, rag gourd, strainer vine
n12166793loofah, vegetable sponge, Luffa cylindrica
h12166929angled loofah, sing-kwa, Luffa acutangula
n12167075loofa, loofah, luffa, loufah sponge
n12167436balsam apple, Momordica balsamina
n12167602balsam pear, Momordica charantia
n12168565lobelia
h12169099water lobelia, Lobelia dortmanna
h12170585mallow
n12171098musk mallow, mus rose, Malva moschata
n12171316common mallow, Malva neglecta
n12171966okra, gumbo, okra plant, lady's-finger, Abelmoschus esculentus, Hibiscus esculentus
n12172364okra
n12172481abelmosk, musk mallow, Abelmoschus moschatus, Hibiscus moschatus
n12172906flowering maple
n12173069velvetleaf, velvet-leaf, velvetweed, Indian mallow, butter-print, China jute, Abutilon theophrasti
n12173664hollyhock
n12173912rose mallow, Alcea rosea, Althea rosea
n12174311althea, althaea, hollyhock
n12174521marsh mallow, white mallow, Althea officinalis
l12174926poppy mallow
h12175181fringed poppy mallow, Callirhoe digitata
h12175370purple poppy mallow, Callirhoe involucrata
h12175598clustered poppy mallow, Callirhoe triangulata
h12176453sea island cotton, tree cotton, Gossypium barbadense
h12176709Levant cotton, Gossypium herbaceum
h12176953upland cotton, Gossypium hirsutum
h12177129Peruvian cotton, Gossypium peruvianum
h12177455wild cotton, Arizona wild cotton, Gossypium thurberi
h12178129kenaf, kanaf, deccan hemp, bimli, bimli hemp, Indian hemp, Bombay hemp, Hibiscus cannabinus
h12178780sorrel tree, Hibiscus heterophyllus
n12178896rose mallow, swamp mallow, common rose mallow, swamp rose mallow, Hibiscus moscheutos
n12179122cotton rose, Confederate rose, Confederate rose mallow, Hibiscus mutabilis
h12179632roselle, rozelle, sorrel, red sorrel, Jamaica sorrel, Hibiscus sabdariffa
n12180168mahoe, majagua, mahagua, balibago, purau, Hibiscus tiliaceus
h12180456flower-of-an-hour, flowers-of-an-hour, bladder ketmia, black-eyed Susan, Hibiscus trionum
n12180885lacebark, ribbonwood, houhere, Hoheria populnea
h12181352wild hollyhock, Iliamna remota, Sphaeralcea remota
h12181612mountain hollyhock, Iliamna ruvularis, Iliamna acerifolia
h12182049seashore mallow
h12182276salt marsh mallow, Kosteletzya virginica
h12183026chaparral mallow, Malacothamnus fasciculatus, Sphaeralcea fasciculata
h12183452malope, Malope trifida
h12183816false mallow
h12184095waxmallow, wax mallow, sleeping hibiscus
h12184468glade mallow, Napaea dioica
n12184912pavonia
h12185254ribbon tree, ribbonwood, Plagianthus regius, Plagianthus betulinus
n12185859bush hibiscus, Radyera farragei, Hibiscus farragei
h12186352Virginia mallow, Sida hermaphrodita
h12186554Queensland hemp, jellyleaf, Sida rhombifolia
h12186839Indian mallow, Sida spinosa
n12187247checkerbloom, wild hollyhock, Sidalcea malviflora
h12187663globe mallow, false mallow
l12187891prairie mallow, red false mallow, Sphaeralcea coccinea, Malvastrum coccineum
h12188289tulipwood tree
h12188635portia tree, bendy tree, seaside mahoe, Thespesia populnea
n12189429red silk-cotton tree, simal, Bombax ceiba, Bombax malabarica
h12189779cream-of-tartar tree, sour gourd, Adansonia gregorii
n12189987baobab, monkey-bread tree, Adansonia digitata
n12190410kapok, ceiba tree, silk-cotton tree, white silk-cotton tree, Bombay ceiba, God tree, Ceiba pentandra
n12190869durian, durion, durian tree, Durio zibethinus
h12191240Montezuma
h12192132shaving-brush tree, Pseudobombax ellipticum
h12192877quandong, quandong tree, Brisbane quandong, silver quandong tree, blue fig, Elaeocarpus grandis
h12193334quandong, blue fig
h12193665makomako, New Zealand wine berry, wineberry, Aristotelia serrata, Aristotelia racemosa
n12194147Jamaican cherry, calabur tree, calabura, silk wood, silkwood, Muntingia calabura
h12194613breakax, breakaxe, break-axe, Sloanea jamaicensis
h12195391sterculia
n12195533Panama tree, Sterculia apetala
h12195734kalumpang, Java olives, Sterculia foetida
h12196129bottle-tree, bottle tree
n12196336flame tree, flame durrajong, Brachychiton acerifolius, Sterculia acerifolia
n12196527flame tree, broad-leaved bottletree, Brachychiton australis
n12196694kurrajong, currajong, Brachychiton populneus
h12196954Queensland bottletree, narrow-leaved bottletree, Brachychiton rupestris, Sterculia rupestris
h12197359kola, kola nut, kola nut tree, goora nut, Cola acuminata
h12197601kola nut, cola nut
n12198286Chinese parasol tree, Chinese parasol, Japanese varnish tree, phoenix tree, Firmiana simplex
h12198793flannelbush, flannel bush, California beauty
h12199266screw tree
h12199399nut-leaved screw tree, Helicteres isora
n12199790red beech, brown oak, booyong, crow's foot, stave wood, silky elm, Heritiera trifoliolata, Terrietia trifoliolata
h12199982looking glass tree, Heritiera macrophylla
n12200143looking-glass plant, Heritiera littoralis
h12200504honey bell, honeybells, Hermannia verticillata, Mahernia verticillata
h12200905mayeng, maple-leaved bayur, Pterospermum acerifolium
n12201331silver tree, Tarrietia argyrodendron
n12201580cacao, cacao tree, chocolate tree, Theobroma cacao
h12201938obeche, obechi, arere, samba, Triplochiton scleroxcylon
n12202936linden, linden tree, basswood, lime, lime tree
n12203529American basswood, American lime, Tilia americana
h12203699small-leaved linden, small-leaved lime, Tilia cordata
l12203896white basswood, cottonwood, Tilia heterophylla
n12204032Japanese linden, Japanese lime, Tilia japonica
n12204175silver lime, silver linden, Tilia tomentosa
h12204730corchorus
h12205460African hemp, Sparmannia africana
n12205694herb, herbaceous plant
n12214789protea
n12215022honeypot, king protea, Protea cynaroides
h12215210honeyflower, honey-flower, Protea mellifera
n12215579banksia
h12215824honeysuckle, Australian honeysuckle, coast banksia, Banksia integrifolia
h12216215smoke bush
h12216628Chilean firebush, Chilean flameflower, Embothrium coccineum
h12216968Chilean nut, Chile nut, Chile hazel, Chilean hazelnut, Guevina heterophylla, Guevina avellana
n12217453grevillea
h12217851red-flowered silky oak, Grevillea banksii
h12218274silky oak, Grevillea robusta
h12218490beefwood, Grevillea striata
h12218868cushion flower, pincushion hakea, Hakea laurina
h12219668rewa-rewa, New Zealand honeysuckle
h12220019honeyflower, honey-flower, mountain devil, Lambertia formosa
h12220496silver tree, Leucadendron argenteum
h12220829lomatia
h12221191macadamia, macadamia tree
h12221368Macadamia integrifolia
h12221522macadamia nut, macadamia nut tree, Macadamia ternifolia
h12221801Queensland nut, Macadamia tetraphylla
h12222090prickly ash, Orites excelsa
h12222493geebung
h12222900wheel tree, firewheel tree, Stenocarpus sinuatus
h12223160scrub beefwood, beefwood, Stenocarpus salignus
n12223569waratah, Telopea Oreades
n12223764waratah, Telopea speciosissima
n12224978casuarina
h12225222she-oak
h12225349beefwood
n12225563Australian pine, Casuarina equisetfolia
h12226932heath
n12227658tree heath, briar, brier, Erica arborea
h12227909briarroot
n12228229winter heath, spring heath, Erica carnea
n12228387bell heather, heather bell, fine-leaved heath, Erica cinerea
h12228689Cornish heath, Erica vagans
h12228886Spanish heath, Portuguese heath, Erica lusitanica
h12229111Prince-of-Wales'-heath, Prince of Wales heath, Erica perspicua
h12229651bog rosemary, moorwort, Andromeda glaucophylla
h12229887marsh andromeda, common bog rosemary, Andromeda polifolia
h12230540madrona, madrono, manzanita, Arbutus menziesii
n12230794strawberry tree, Irish strawberry, Arbutus unedo
h12231192bearberry
h12231709alpine bearberry, black bearberry, Arctostaphylos alpina
h12232114heartleaf manzanita, Arctostaphylos andersonii
h12232280Parry manzanita, Arctostaphylos manzanita
h12232851spike heath, Bruckenthalia spiculifolia
h12233249bryanthus
h12234318leatherleaf, Chamaedaphne calyculata
h12234669Connemara heath, St. Dabeoc's heath, Daboecia cantabrica
h12235051trailing arbutus, mayflower, Epigaea repens
h12235479creeping snowberry, moxie plum, maidenhair berry, Gaultheria hispidula
h12236160salal, shallon, Gaultheria shallon
h12236546huckleberry
h12236768black huckleberry, Gaylussacia baccata
h12236977dangleberry, dangle-berry, Gaylussacia frondosa
h12237152box huckleberry, Gaylussacia brachycera
n12237486kalmia
n12237641mountain laurel, wood laurel, American laurel, calico bush, Kalmia latifolia
h12237855swamp laurel, bog laurel, bog kalmia, Kalmia polifolia
h12238756trapper's tea, glandular Labrador tea
l12238913wild rosemary, marsh tea, Ledum palustre
h12239240sand myrtle, Leiophyllum buxifolium
h12239647leucothoe
h12239880dog laurel, dog hobble, switch-ivy, Leucothoe fontanesiana, Leucothoe editorum
h12240150sweet bells, Leucothoe racemosa
n12240477alpine azalea, mountain azalea, Loiseleuria procumbens
h12240965staggerbush, stagger bush, Lyonia mariana
h12241192maleberry, male berry, privet andromeda, he-huckleberry, Lyonia ligustrina
h12241426fetterbush, fetter bush, shiny lyonia, Lyonia lucida
h12241880false azalea, fool's huckleberry, Menziesia ferruginea
h12242123minniebush, minnie bush, Menziesia pilosa
n12242409sorrel tree, sourwood, titi, Oxydendrum arboreum
h12242850mountain heath, Phyllodoce caerulea, Bryanthus taxifolius
n12243109purple heather, Brewer's mountain heather, Phyllodoce breweri
h12243693fetterbush, mountain fetterbush, mountain andromeda, Pieris floribunda
n12244153rhododendron
h12244458coast rhododendron, Rhododendron californicum
n12244650rosebay, Rhododendron maxima
n12244819swamp azalea, swamp honeysuckle, white honeysuckle, Rhododendron viscosum
n12245319azalea
h12245695cranberry
h12245885American cranberry, large cranberry, Vaccinium macrocarpon
h12246037European cranberry, small cranberry, Vaccinium oxycoccus
n12246232blueberry, blueberry bush
h12246773farkleberry, sparkleberry, Vaccinium arboreum
h12246941low-bush blueberry, low blueberry, Vaccinium angustifolium, Vaccinium pennsylvanicum
h12247202rabbiteye blueberry, rabbit-eye blueberry, rabbiteye, Vaccinium ashei
h12247407dwarf bilberry, dwarf blueberry, Vaccinium caespitosum
h12247963evergreen blueberry, Vaccinium myrsinites
h12248141evergreen huckleberry, Vaccinium ovatum
h12248359bilberry, thin-leaved bilberry, mountain blue berry, Viccinium membranaceum
h12248574bilberry, whortleberry, whinberry, blaeberry, Viccinium myrtillus
h12248780bog bilberry, bog whortleberry, moor berry, Vaccinium uliginosum alpinum
h12248941dryland blueberry, dryland berry, Vaccinium pallidum
h12249122grouseberry, grouse-berry, grouse whortleberry, Vaccinium scoparium
h12249294deerberry, squaw huckleberry, Vaccinium stamineum
n12249542cowberry, mountain cranberry, lingonberry, lingenberry, lingberry, foxberry, Vaccinium vitis-idaea
h12251001diapensia
h12251278galax, galaxy, wandflower, beetleweed, coltsfoot, Galax urceolata
h12251740pyxie, pixie, pixy, Pyxidanthera barbulata
n12252168shortia
h12252383oconee bells, Shortia galacifolia
h12252866Australian heath
h12253229epacris
h12253487common heath, Epacris impressa
h12253664common heath, blunt-leaf heath, Epacris obtusifolia
h12253835Port Jackson heath, Epacris purpurascens
h12254168native cranberry, groundberry, ground-berry, cranberry heath, Astroloma humifusum, Styphelia humifusum
h12255225pink fivecorner, Styphelia triflora
h12256112wintergreen, pyrola
h12256325false wintergreen, Pyrola americana, Pyrola rotundifolia americana
h12256522lesser wintergreen, Pyrola minor
h12256708wild lily of the valley, shinleaf, Pyrola elliptica
l12256920wild lily of the valley, Pyrola rotundifolia
n12257570pipsissewa, prince's pine
h12257725love-in-winter, western prince's pine, Chimaphila umbellata, Chimaphila corymbosa
h12258101one-flowered wintergreen, one-flowered pyrola, Moneses uniflora, Pyrola uniflora
n12258885Indian pipe, waxflower, Monotropa uniflora
h12259316pinesap, false beachdrops, Monotropa hypopithys
n12260799beech, beech tree
h12261359common beech, European beech, Fagus sylvatica
n12261571copper beech, purple beech, Fagus sylvatica atropunicea, Fagus purpurea, Fagus sylvatica purpurea
n12261808American beech, white beech, red beech, Fagus grandifolia, Fagus americana
n12262018weeping beech, Fagus pendula, Fagus sylvatica pendula
n12262185Japanese beech
h12262553chestnut, chestnut tree
n12263038American chestnut, American sweet chestnut, Castanea dentata
l12263204European chestnut, sweet chestnut, Spanish chestnut, Castanea sativa
h12263410Chinese chestnut, Castanea mollissima
h12263588Japanese chestnut, Castanea crenata
n12263738Allegheny chinkapin, eastern chinquapin, chinquapin, dwarf chestnut, Castanea pumila
n12263987Ozark chinkapin, Ozark chinquapin, chinquapin, Castanea ozarkensis
n12264512oak chestnut
h12264786giant chinkapin, golden chinkapin, Chrysolepis chrysophylla, Castanea chrysophylla, Castanopsis chrysophylla
h12265083dwarf golden chinkapin, Chrysolepis sempervirens
h12265394tanbark oak, Lithocarpus densiflorus
n12265600Japanese oak, Lithocarpus glabra, Lithocarpus glaber
n12266217southern beech, evergreen beech
h12266528myrtle beech, Nothofagus cuninghamii
h12266644Coigue, Nothofagus dombeyi
n12266796New Zealand beech
h12266984silver beech, Nothofagus menziesii
h12267133roble beech, Nothofagus obliqua
h12267265rauli beech, Nothofagus procera
n12267411black beech, Nothofagus solanderi
h12267534hard beech, Nothofagus truncata
o12267677acorn
h12267931cupule, acorn cup
n12268246oak, oak tree
n12269241live oak
n12269406coast live oak, California live oak, Quercus agrifolia
h12269652white oak
n12270027American white oak, Quercus alba
h12270278Arizona white oak, Quercus arizonica
h12270460swamp white oak, swamp oak, Quercus bicolor
n12270741European turkey oak, turkey oak, Quercus cerris
n12270946canyon oak, canyon live oak, maul oak, iron oak, Quercus chrysolepis
h12271187scarlet oak, Quercus coccinea
h12271451jack oak, northern pin oak, Quercus ellipsoidalis
h12271643red oak
n12271933southern red oak, swamp red oak, turkey oak, Quercus falcata
n12272239Oregon white oak, Oregon oak, Garry oak, Quercus garryana
h12272432holm oak, holm tree, holly-leaved oak, evergreen oak, Quercus ilex
h12272735bear oak, Quercus ilicifolia
n12272883shingle oak, laurel oak, Quercus imbricaria
n12273114bluejack oak, turkey oak, Quercus incana
n12273344California black oak, Quercus kelloggii
h12273515American turkey oak, turkey oak, Quercus laevis
n12273768laurel oak, pin oak, Quercus laurifolia
n12273939California white oak, valley oak, valley white oak, roble, Quercus lobata
h12274151overcup oak, Quercus lyrata
n12274358bur oak, burr oak, mossy-cup oak, mossycup oak, Quercus macrocarpa
h12274630scrub oak
n12274863blackjack oak, blackjack, jack oak, Quercus marilandica
n12275131swamp chestnut oak, Quercus michauxii
h12275317Japanese oak, Quercus mongolica, Quercus grosseserrata
h12275489chestnut oak
n12275675chinquapin oak, chinkapin oak, yellow chestnut oak, Quercus muehlenbergii
n12275888myrtle oak, seaside scrub oak, Quercus myrtifolia
n12276110water oak, possum oak, Quercus nigra
h12276314Nuttall oak, Nuttall's oak, Quercus nuttalli
n12276477durmast, Quercus petraea, Quercus sessiliflora
n12276628basket oak, cow oak, Quercus prinus, Quercus montana
n12276872pin oak, swamp oak, Quercus palustris
n12277150willow oak, Quercus phellos
h12277334dwarf chinkapin oak, dwarf chinquapin oak, dwarf oak, Quercus prinoides
n12277578common oak, English oak, pedunculate oak, Quercus robur
n12277800northern red oak, Quercus rubra, Quercus borealis
n12278107Shumard oak, Shumard red oak, Quercus shumardii
n12278371post oak, box white oak, brash oak, iron oak, Quercus stellata
n12278650cork oak, Quercus suber
l12278865Spanish oak, Quercus texana
h12279060huckleberry oak, Quercus vaccinifolia
h12279293Chinese cork oak, Quercus variabilis
n12279458black oak, yellow oak, quercitron, quercitron oak, Quercus velutina
n12279772southern live oak, Quercus virginiana
n12280060interior live oak, Quercus wislizenii, Quercus wizlizenii
h12280364mast
n12281241birch, birch tree
n12281788yellow birch, Betula alleghaniensis, Betula leutea
n12281974American white birch, paper birch, paperbark birch, canoe birch, Betula cordifolia, Betula papyrifera
n12282235grey birch, gray birch, American grey birch, American gray birch, Betula populifolia
n12282527silver birch, common birch, European white birch, Betula pendula
n12282737downy birch, white birch, Betula pubescens
n12282933black birch, river birch, red birch, Betula nigra
l12283147sweet birch, cherry birch, black birch, Betula lenta
h12283395Yukon white birch, Betula neoalaskana
n12283542swamp birch, water birch, mountain birch, Western paper birch, Western birch, Betula fontinalis
h12283790Newfoundland dwarf birch, American dwarf birch, Betula glandulosa
n12284262alder, alder tree
n12284821common alder, European black alder, Alnus glutinosa, Alnus vulgaris
h12285049grey alder, gray alder, Alnus incana
h12285195seaside alder, Alnus maritima
n12285369white alder, mountain alder, Alnus rhombifolia
h12285512red alder, Oregon alder, Alnus rubra
h12285705speckled alder, Alnus rugosa
n12285900smooth alder, hazel alder, Alnus serrulata
h12286068green alder, Alnus veridis
h12286197green alder, Alnus veridis crispa, Alnus crispa
n12286826hornbeam
n12286988European hornbeam, Carpinus betulus
h12287195American hornbeam, Carpinus caroliniana
h12287642hop hornbeam
n12287836Old World hop hornbeam, Ostrya carpinifolia
n12288005Eastern hop hornbeam, ironwood, ironwood tree, Ostrya virginiana
n12288823hazelnut, hazel, hazelnut tree
h12289310American hazel, Corylus americana
l12289433cobnut, filbert, Corylus avellana, Corylus avellana grandis
h12289585beaked hazelnut, Corylus cornuta
n12290748centaury
h12290975rosita, Centaurium calycosum
n12291143lesser centaury, Centaurium minus
h12291459seaside centaury
h12291671slender centaury
n12291959prairie gentian, tulip gentian, bluebell, Eustoma grandiflorum
h12292463Persian violet, Exacum affine
h12292877columbo, American columbo, deer's-ear, deer's-ears, pyramid plant, American gentian
n12293723gentian
n12294124gentianella, Gentiana acaulis
n12294331closed gentian, blind gentian, bottle gentian, Gentiana andrewsii
h12294542explorer's gentian, Gentiana calycosa
n12294723closed gentian, blind gentian, Gentiana clausa
n12294871great yellow gentian, Gentiana lutea
n12295033marsh gentian, calathian violet, Gentiana pneumonanthe
h12295237soapwort gentian, Gentiana saponaria
l12295429striped gentian, Gentiana villosa
n12295796agueweed, ague weed, five-flowered gentian, stiff gentian, Gentianella quinquefolia, Gentiana quinquefolia
h12296045felwort, gentianella amarella
n12296432fringed gentian
h12296735Gentianopsis crinita, Gentiana crinita
h12296929Gentianopsis detonsa, Gentiana detonsa
h12297110Gentianopsid procera, Gentiana procera
h12297280Gentianopsis thermalis, Gentiana thermalis
h12297507tufted gentian, Gentianopsis holopetala, Gentiana holopetala
h12297846spurred gentian
h12298165sabbatia
h12299640toothbrush tree, mustard tree, Salvadora persica
n12300840olive tree
n12301180olive, European olive tree, Olea europaea
n12301445olive
h12301613black maire, Olea cunninghamii
h12301766white maire, Olea lanceolata
n12302071fringe tree
n12302248fringe bush, Chionanthus virginicus
l12302565forestiera
n12303083forsythia
n12303462ash, ash tree
n12304115white ash, Fraxinus Americana
h12304286swamp ash, Fraxinus caroliniana
h12304420flowering ash, Fraxinus cuspidata
n12304703European ash, common European ash, Fraxinus excelsior
n12304899Oregon ash, Fraxinus latifolia, Fraxinus oregona
n12305089black ash, basket ash, brown ash, hoop ash, Fraxinus nigra
n12305293manna ash, flowering ash, Fraxinus ornus
n12305475red ash, downy ash, Fraxinus pennsylvanica
h12305654green ash, Fraxinus pennsylvanica subintegerrima
n12305819blue ash, Fraxinus quadrangulata
n12305986mountain ash, Fraxinus texensis
n12306089pumpkin ash, Fraxinus tomentosa
h12306270Arizona ash, Fraxinus velutina
n12306717jasmine
h12306938primrose jasmine, Jasminum mesnyi
n12307076winter jasmine, Jasminum nudiflorum
n12307240common jasmine, true jasmine, jessamine, Jasminum officinale
l12307756privet
h12308112Amur privet, Ligustrum amurense
h12308447Japanese privet, Ligustrum japonicum
h12308907Ligustrum obtusifolium
n12309277common privet, Ligustrum vulgare
h12309630devilwood, American olive, Osmanthus americanus
h12310021mock privet
h12310349lilac
h12310638Himalayan lilac, Syringa emodi
h12311045Persian lilac, Syringa persica
h12311224Japanese tree lilac, Syringa reticulata, Syringa amurensis japonica
h12311413Japanese lilac, Syringa villosa
n12311579common lilac, Syringa vulgaris
h12312110bloodwort
n12312728kangaroo paw, kangaroo's paw, kangaroo's-foot, kangaroo-foot plant, Australian sword lily, Anigozanthus manglesii
h12315060Virginian witch hazel, Hamamelis virginiana
h12315245vernal witch hazel, Hamamelis vernalis
n12315598winter hazel, flowering hazel
n12315999fothergilla, witch alder
n12316444liquidambar
n12316572sweet gum, sweet gum tree, bilsted, red gum, American sweet gum, Liquidambar styraciflua
n12317296iron tree, iron-tree, ironwood, ironwood tree
n12318378walnut, walnut tree
h12318782California black walnut, Juglans californica
l12318965butternut, butternut tree, white walnut, Juglans cinerea
n12319204black walnut, black walnut tree, black hickory, Juglans nigra
n12319414English walnut, English walnut tree, Circassian walnut, Persian walnut, Juglans regia
n12320010hickory, hickory tree
h12320414water hickory, bitter pecan, water bitternut, Carya aquatica
h12320627pignut, pignut hickory, brown hickory, black hickory, Carya glabra
n12320806bitternut, bitternut hickory, bitter hickory, bitter pignut, swamp hickory, Carya cordiformis
l12321077pecan, pecan tree, Carya illinoensis, Carya illinoinsis
h12321395big shellbark, big shellbark hickory, big shagbark, king nut, king nut hickory, Carya laciniosa
h12321669nutmeg hickory, Carya myristicaeformis, Carya myristiciformis
h12321873shagbark, shagbark hickory, shellbark, shellbark hickory, Carya ovata
n12322099mockernut, mockernut hickory, black hickory, white-heart hickory, big-bud hickory, Carya tomentosa
n12322501wing nut, wing-nut
n12322699Caucasian walnut, Pterocarya fraxinifolia
h12323665dhawa, dhava
h12324056combretum
h12324222hiccup nut, hiccough nut, Combretum bracteosum
h12324388bush willow, Combretum appiculatum
h12324558bush willow, Combretum erythrophyllum
h12324906button tree, button mangrove, Conocarpus erectus
n12325234white mangrove, Laguncularia racemosa
h12325787oleaster
h12327022water milfoil
h12327528anchovy pear, anchovy pear tree, Grias cauliflora
h12327846brazil nut, brazil-nut tree, Bertholletia excelsa
n12328398loosestrife
n12328567purple loosestrife, spiked loosestrife, Lythrum salicaria
h12328801grass poly, hyssop loosestrife, Lythrum hyssopifolia
n12329260crape myrtle, crepe myrtle, crepe flower, Lagerstroemia indica
n12329473Queen's crape myrtle, pride-of-India, Lagerstroemia speciosa
h12330239myrtaceous tree
n12330469myrtle
n12330587common myrtle, Myrtus communis
n12330891bayberry, bay-rum tree, Jamaica bayberry, wild cinnamon, Pimenta acris
h12331066allspice, allspice tree, pimento tree, Pimenta dioica
h12331263allspice tree, Pimenta officinalis
n12331655sour cherry, Eugenia corynantha
h12331788nakedwood, Eugenia dicrana
n12332030Surinam cherry, pitanga, Eugenia uniflora
h12332218rose apple, rose-apple tree, jambosa, Eugenia jambos
n12332555feijoa, feijoa bush
n12333053jaboticaba, jaboticaba tree, Myrciaria cauliflora
n12333530guava, true guava, guava bush, Psidium guajava
n12333771guava, strawberry guava, yellow cattley guava, Psidium littorale
h12333961cattley guava, purple strawberry guava, Psidium cattleianum, Psidium littorale longipes
h12334153Brazilian guava, Psidium guineense
n12334293gum tree, gum
l12334891eucalyptus, eucalypt, eucalyptus tree
h12335483flooded gum
h12335664mallee
h12335800stringybark
h12335937smoothbark
n12336092red gum, peppermint, peppermint gum, Eucalyptus amygdalina
n12336224red gum, marri, Eucalyptus calophylla
n12336333river red gum, river gum, Eucalyptus camaldulensis, Eucalyptus rostrata
h12336586mountain swamp gum, Eucalyptus camphora
n12336727snow gum, ghost gum, white ash, Eucalyptus coriacea, Eucalyptus pauciflora
n12336973alpine ash, mountain oak, Eucalyptus delegatensis
h12337131white mallee, congoo mallee, Eucalyptus dumosa
h12337246white stringybark, thin-leaved stringybark, Eucalyptusd eugenioides
l12337391white mountain ash, Eucalyptus fraxinoides
n12337617blue gum, fever tree, Eucalyptus globulus
h12337800rose gum, Eucalypt grandis
h12337922cider gum, Eucalypt gunnii
h12338034swamp gum, Eucalypt ovata
h12338146spotted gum, Eucalyptus maculata
n12338258lemon-scented gum, Eucalyptus citriodora, Eucalyptus maculata citriodora
n12338454black mallee, black sally, black gum, Eucalytus stellulata
n12338655forest red gum, Eucalypt tereticornis
n12338796mountain ash, Eucalyptus regnans
h12338979manna gum, Eucalyptus viminalis
h12339526clove, clove tree, Syzygium aromaticum, Eugenia aromaticum, Eugenia caryophyllatum
n12339831clove
n12340383tupelo, tupelo tree
h12340581water gum, Nyssa aquatica
n12340755sour gum, black gum, pepperidge, Nyssa sylvatica
h12341542enchanter's nightshade
h12341931Circaea lutetiana
n12342299willowherb
n12342498fireweed, giant willowherb, rosebay willowherb, wickup, Epilobium angustifolium
n12342852California fuchsia, humming bird's trumpet, Epilobium canum canum, Zauschneria californica
n12343480fuchsia
h12343753lady's-eardrop, ladies'-eardrop, lady's-eardrops, ladies'-eardrops, Fuchsia coccinea
n12344283evening primrose
n12344483common evening primrose, German rampion, Oenothera biennis
n12344700sundrops, Oenothera fruticosa
n12344837Missouri primrose, Ozark sundrops, Oenothera macrocarpa
n12345280pomegranate, pomegranate tree, Punica granatum
n12345899mangrove, Rhizophora mangle
h12346578daphne
l12346813garland flower, Daphne cneorum
h12346986spurge laurel, wood laurel, Daphne laureola
n12347158mezereon, February daphne, Daphne mezereum
h12349315Indian rhododendron, Melastoma malabathricum
h12349711Medinilla magnifica
h12350032deer grass, meadow beauty
n12350758canna
h12351091achira, indian shot, arrowroot, Canna indica, Canna edulis
h12351790arrowroot, American arrowroot, obedience plant, Maranta arundinaceae
n12352287banana, banana tree
n12352639dwarf banana, Musa acuminata
n12352844Japanese banana, Musa basjoo
n12352990plantain, plantain tree, Musa paradisiaca
n12353203edible banana, Musa paradisiaca sapientum
h12353431abaca, Manila hemp, Musa textilis
n12353754Abyssinian banana, Ethiopian banana, Ensete ventricosum, Musa ensete
h12355760ginger
n12356023common ginger, Canton ginger, stem ginger, Zingiber officinale
h12356395turmeric, Curcuma longa, Curcuma domestica
n12356960galangal, Alpinia galanga
n12357485shellflower, shall-flower, shell ginger, Alpinia Zerumbet, Alpinia speciosa, Languas speciosa
h12357968grains of paradise, Guinea grains, Guinea pepper, melagueta pepper, Aframomum melegueta
h12358293cardamom, cardamon, Elettaria cardamomum
n12360108begonia
h12360534fibrous-rooted begonia
n12360684tuberous begonia
h12360817rhizomatous begonia
l12360958Christmas begonia, blooming-fool begonia, Begonia cheimantha
n12361135angel-wing begonia, Begonia cocchinea
h12361560beefsteak begonia, kidney begonia, Begonia erythrophylla, Begonia feastii
h12361754star begonia, star-leaf begonia, Begonia heracleifolia
n12361946rex begonia, king begonia, painted-leaf begonia, beefsteak geranium, Begonia rex
n12362274wax begonia, Begonia semperflorens
h12362514Socotra begonia, Begonia socotrana
n12362668hybrid tuberous begonia, Begonia tuberhybrida
h12363301dillenia
h12363768guinea gold vine, guinea flower
h12364604poon
h12364940calaba, Santa Maria tree, Calophyllum calaba
h12365158Maria, Calophyllum longifolium
h12365285laurelwood, lancewood tree, Calophyllum candidissimum
h12365462Alexandrian laurel, Calophyllum inophyllum
h12365900clusia
h12366053wild fig, Clusia flava
h12366186waxflower, Clusia insignis
h12366313pitch apple, strangler fig, Clusia rosea, Clusia major
h12366675mangosteen, mangosteen tree, Garcinia mangostana
h12366870gamboge tree, Garcinia hanburyi, Garcinia cambogia, Garcinia gummi-gutta
n12367611St John's wort
n12368028common St John's wort, tutsan, Hypericum androsaemum
n12368257great St John's wort, Hypericum ascyron, Hypericum pyramidatum
n12368451creeping St John's wort, Hypericum calycinum
h12369066low St Andrew's cross, Hypericum hypericoides
n12369309klammath weed, Hypericum perforatum
h12369476shrubby St John's wort, Hypericum prolificum, Hypericum spathulatum
h12369665St Peter's wort, Hypericum tetrapterum, Hypericum maculatum
h12369845marsh St-John's wort, Hypericum virginianum
h12370174mammee apple, mammee, mamey, mammee tree, Mammea americana
h12370549rose chestnut, ironwood, ironwood tree, Mesua ferrea
h12371202bower actinidia, tara vine, Actinidia arguta
n12371439Chinese gooseberry, kiwi, kiwi vine, Actinidia chinensis, Actinidia deliciosa
h12371704silvervine, silver vine, Actinidia polygama
h12372233wild cinnamon, white cinnamon tree, Canella winterana, Canella-alba
n12373100papaya, papaia, pawpaw, papaya tree, melon tree, Carica papaya
h12373739souari, souari nut, souari tree, Caryocar nuciferum
n12374418rockrose, rock rose
h12374705white-leaved rockrose, Cistus albidus
l12374862common gum cistus, Cistus ladanifer, Cistus ladanum
h12375769frostweed, frost-weed, frostwort, Helianthemum canadense, Crocanthemum canadense
l12377198dipterocarp
h12377494red lauan, red lauan tree, Shorea teysmanniana
h12378249governor's plum, governor plum, Madagascar plum, ramontchi, batoko palm, Flacourtia indica
h12378753kei apple, kei apple bush, Dovyalis caffra
h12378963ketembilla, kitembilla, kitambilla, ketembilla tree, Ceylon gooseberry, Dovyalis hebecarpa
h12379531chaulmoogra, chaulmoogra tree, chaulmugra, Hydnocarpus kurzii, Taraktagenos kurzii, Taraktogenos kurzii
h12380761wild peach, Kiggelaria africana
h12381511candlewood
h12382233boojum tree, cirio, Fouquieria columnaris, Idria columnaris
h12382875bird's-eye bush, Ochna serrulata
h12383737granadilla, purple granadillo, Passiflora edulis
n12383894granadilla, sweet granadilla, Passiflora ligularis
n12384037granadilla, giant granadilla, Passiflora quadrangularis
n12384227maypop, Passiflora incarnata
l12384375Jamaica honeysuckle, yellow granadilla, Passiflora laurifolia
h12384569banana passion fruit, Passiflora mollissima
h12384680sweet calabash, Passiflora maliformis
n12384839love-in-a-mist, running pop, wild water lemon, Passiflora foetida
n12385429reseda
n12385566mignonette, sweet reseda, Reseda odorata
h12385830dyer's rocket, dyer's mignonette, weld, Reseda luteola
h12386945false tamarisk, German tamarisk, Myricaria germanica
h12387103halophyte
n12387633viola
n12387839violet
n12388143field pansy, heartsease, Viola arvensis
h12388293American dog violet, Viola conspersa
n12388858dog violet, heath violet, Viola canina
n12388989horned violet, tufted pansy, Viola cornuta
n12389130two-eyed violet, heartsease, Viola ocellata
n12389501bird's-foot violet, pansy violet, Johnny-jump-up, wood violet, Viola pedata
h12389727downy yellow violet, Viola pubescens
h12389932long-spurred violet, Viola rostrata
n12390099pale violet, striped violet, cream violet, Viola striata
n12390314hedge violet, wood violet, Viola sylvatica, Viola reichenbachiana
h12392070nettle
n12392549stinging nettle, Urtica dioica
h12392765Roman nettle, Urtica pipulifera
n12393269ramie, ramee, Chinese silk plant, China grass, Boehmeria nivea
h12394118wood nettle, Laportea canadensis
h12394328Australian nettle, Australian nettle tree
h12394638pellitory-of-the-wall, wall pellitory, pellitory, Parietaria difussa
h12395068richweed, clearweed, dead nettle, Pilea pumilla
h12395289artillery plant, Pilea microphylla
h12395463friendship plant, panamica, panamiga, Pilea involucrata
h12395906Queensland grass-cloth plant, Pipturus argenteus
h12396091Pipturus albidus
h12396924cannabis, hemp
n12397431Indian hemp, Cannabis indica
n12399132mulberry, mulberry tree
n12399384white mulberry, Morus alba
h12399534black mulberry, Morus nigra
h12399656red mulberry, Morus rubra
h12399899osage orange, bow wood, mock orange, Maclura pomifera
n12400489breadfruit, breadfruit tree, Artocarpus communis, Artocarpus altilis
n12400720jackfruit, jackfruit tree, Artocarpus heterophyllus
h12400924marang, marang tree, Artocarpus odoratissima
h12401335fig tree
n12401684fig, common fig, common fig tree, Ficus carica
h12401893caprifig, Ficus carica sylvestris
n12402051golden fig, Florida strangler fig, strangler fig, wild fig, Ficus aurea
n12402348banyan, banyan tree, banian, banian tree, Indian banyan, East Indian fig tree, Ficus bengalensis
n12402596pipal, pipal tree, pipul, peepul, sacred fig, bo tree, Ficus religiosa
n12402840India-rubber tree, India-rubber plant, India-rubber fig, rubber plant, Assam rubber, Ficus elastica
h12403075mistletoe fig, mistletoe rubber plant, Ficus diversifolia, Ficus deltoidea
h12403276Port Jackson fig, rusty rig, little-leaf fig, Botany Bay fig, Ficus rubiginosa
h12403513sycamore, sycamore fig, mulberry fig, Ficus sycomorus
n12403994paper mulberry, Broussonetia papyrifera
h12404729trumpetwood, trumpet-wood, trumpet tree, snake wood, imbauba, Cecropia peltata
n12405714elm, elm tree
h12406304winged elm, wing elm, Ulmus alata
n12406488American elm, white elm, water elm, rock elm, Ulmus americana
n12406715smooth-leaved elm, European field elm, Ulmus carpinifolia
n12406902cedar elm, Ulmus crassifolia
n12407079witch elm, wych elm, Ulmus glabra
n12407222Dutch elm, Ulmus hollandica
h12407396Huntingdon elm, Ulmus hollandica vegetata
h12407545water elm, Ulmus laevis
l12407715Chinese elm, Ulmus parvifolia
n12407890English elm, European elm, Ulmus procera
n12408077Siberian elm, Chinese elm, dwarf elm, Ulmus pumila
h12408280slippery elm, red elm, Ulmus rubra
h12408466Jersey elm, guernsey elm, wheately elm, Ulmus sarniensis, Ulmus campestris sarniensis, Ulmus campestris wheatleyi
n12408717September elm, red elm, Ulmus serotina
h12408873rock elm, Ulmus thomasii
n12409231hackberry, nettle tree
n12409470European hackberry, Mediterranean hackberry, Celtis australis
h12409651American hackberry, Celtis occidentalis
n12409840sugarberry, Celtis laevigata
h12411461iridaceous plant
n12412355bearded iris
n12412606beardless iris
h12412987orrisroot, orris
n12413165dwarf iris, Iris cristata
n12413301Dutch iris, Iris filifolia
n12413419Florentine iris, orris, Iris germanica florentina, Iris florentina
l12413642stinking iris, gladdon, gladdon iris, stinking gladwyn, roast beef plant, Iris foetidissima
n12413880German iris, Iris germanica
n12414035Japanese iris, Iris kaempferi
l12414159German iris, Iris kochii
h12414329Dalmatian iris, Iris pallida
n12414449Persian iris, Iris persica
n12414818Dutch iris, Iris tingitana
n12414932dwarf iris, vernal iris, Iris verna
n12415595Spanish iris, xiphium iris, Iris xiphium
n12416073blackberry-lily, leopard lily, Belamcanda chinensis
h12416423crocus
l12416703saffron, saffron crocus, Crocus sativus
h12417836corn lily
n12418221blue-eyed grass
h12418507wandflower, Sparaxis tricolor
h12419037amaryllis
h12419878salsilla, Bomarea edulis
h12420124salsilla, Bomarea salsilla
h12420535blood lily
l12420722Cape tulip, Haemanthus coccineus
n12421137hippeastrum, Hippeastrum puniceum
h12421467narcissus
n12421683daffodil, Narcissus pseudonarcissus
n12421917jonquil, Narcissus jonquilla
n12422129jonquil
h12422559Jacobean lily, Aztec lily, Strekelia formosissima
h12425281liliaceous plant
n12426623mountain lily, Lilium auratum
n12426749Canada lily, wild yellow lily, meadow lily, wild meadow lily, Lilium canadense
n12427184tiger lily, leopard lily, pine lily, Lilium catesbaei
n12427391Columbia tiger lily, Oregon lily, Lilium columbianum
n12427566tiger lily, devil lily, kentan, Lilium lancifolium
n12427757Easter lily, Bermuda lily, white trumpet lily, Lilium longiflorum
h12427946coast lily, Lilium maritinum
n12428076Turk's-cap, martagon, Lilium martagon
h12428242Michigan lily, Lilium michiganense
n12428412leopard lily, panther lily, Lilium pardalinum
n12428747Turk's-cap, Turk's cap-lily, Lilium superbum
n12429352African lily, African tulip, blue African lily, Agapanthus africanus
h12430198colicroot, colic root, crow corn, star grass, unicorn root
h12430471ague root, ague grass, Aletris farinosa
h12430675yellow colicroot, Aletris aurea
h12431434alliaceous plant
h12432069Hooker's onion, Allium acuminatum
n12432356wild leek, Levant garlic, kurrat, Allium ampeloprasum
h12432574Canada garlic, meadow leek, rose leek, Allium canadense
h12432707keeled garlic, Allium carinatum
n12433081onion
n12433178shallot, eschalot, multiplier onion, Allium cepa aggregatum, Allium ascalonicum
n12433769nodding onion, nodding wild onion, lady's leek, Allium cernuum
h12433952Welsh onion, Japanese leek, Allium fistulosum
h12434106red-skinned onion, Allium haematochiton
h12434483daffodil garlic, flowering onion, Naples garlic, Allium neopolitanum
h12434634few-flowered leek, Allium paradoxum
h12434775garlic, Allium sativum
h12434985sand leek, giant garlic, Spanish garlic, rocambole, Allium scorodoprasum
n12435152chives, chive, cive, schnittlaugh, Allium schoenoprasum
h12435486crow garlic, false garlic, field garlic, stag's garlic, wild garlic, Allium vineale
n12435649wild garlic, wood garlic, Ramsons, Allium ursinum
n12435777garlic chive, Chinese chive, Oriental garlic, Allium tuberosum
h12435965round-headed leek, Allium sphaerocephalum
h12436090three-cornered leek, triquetrous leek, Allium triquetrum
h12436907cape aloe, Aloe ferox
n12437513kniphofia, tritoma, flame flower, flame-flower, flameflower
n12437769poker plant, Kniphofia uvaria
n12437930red-hot poker, Kniphofia praecox
h12439154fly poison, Amianthum muscaetoxicum, Amianthum muscitoxicum
h12439830amber lily, Anthericum torreyi
n12441183asparagus, edible asparagus, Asparagus officinales
n12441390asparagus fern, Asparagus setaceous, Asparagus plumosus
h12441552smilax, Asparagus asparagoides
n12441958asphodel
h12442548Jacob's rod
n12443323aspidistra, cast-iron plant, bar-room plant, Aspidistra elatio
h12443736coral drops, Bessera elegans
h12444095Christmas bells
h12444898climbing onion, Bowiea volubilis
h12446200mariposa, mariposa tulip, mariposa lily
n12446519globe lily, fairy lantern
h12446737cat's-ear
h12446908white globe lily, white fairy lantern, Calochortus albus
h12447121yellow globe lily, golden fairy lantern, Calochortus amabilis
h12447346rose globe lily, Calochortus amoenus
h12447581star tulip, elegant cat's ears, Calochortus elegans
h12447891desert mariposa tulip, Calochortus kennedyi
h12448136yellow mariposa tulip, Calochortus luteus
h12448361sagebrush mariposa tulip, Calochortus macrocarpus
n12448700sego lily, Calochortus nuttallii
n12449296camas, camass, quamash, camosh, camash
n12449526common camas, Camassia quamash
h12449784Leichtlin's camas, Camassia leichtlinii
h12449934wild hyacinth, indigo squill, Camassia scilloides
n12450344dogtooth violet, dogtooth, dog's-tooth violet
h12450607white dogtooth violet, white dog's-tooth violet, blonde lilian, Erythronium albidum
n12450840yellow adder's tongue, trout lily, amberbell, Erythronium americanum
l12451070European dogtooth, Erythronium dens-canis
n12451240fawn lily, Erythronium californicum
n12451399glacier lily, snow lily, Erythronium grandiflorum
h12451566avalanche lily, Erythronium montanum
n12451915fritillary, checkered lily
h12452256mission bells, rice-grain fritillary, Fritillaria affinis, Fritillaria lanceolata, Fritillaria mutica
h12452480mission bells, black fritillary, Fritillaria biflora
h12452673stink bell, Fritillaria agrestis
n12452836crown imperial, Fritillaria imperialis
h12453018white fritillary, Fritillaria liliaceae
n12453186snake's head fritillary, guinea-hen flower, checkered daffodil, leper lily, Fritillaria meleagris
h12453714adobe lily, pink fritillary, Fritillaria pluriflora
h12453857scarlet fritillary, Fritillaria recurva
n12454159tulip
n12454436dwarf tulip, Tulipa armena, Tulipa suaveolens
l12454556lady tulip, candlestick tulip, Tulipa clusiana
n12454705Tulipa gesneriana
h12454793cottage tulip
n12454949Darwin tulip
n12455950gloriosa, glory lily, climbing lily, creeping lily, Gloriosa superba
n12457091lemon lily, Hemerocallis lilio-asphodelus, Hemerocallis flava
n12458550common hyacinth, Hyacinthus orientalis
h12458713Roman hyacinth, Hyacinthus orientalis albulus
h12458874summer hyacinth, cape hyacinth, Hyacinthus candicans, Galtonia candicans
n12459629star-of-Bethlehem
h12460146bath asparagus, Prussian asparagus, Ornithogalum pyrenaicum
n12460697grape hyacinth
n12460957common grape hyacinth, Muscari neglectum
n12461109tassel hyacinth, Muscari comosum
n12461466scilla, squill
n12461673spring squill, Scilla verna, sea onion
h12462032false asphodel
h12462221Scotch asphodel, Tofieldia pusilla
h12462582sea squill, sea onion, squill, Urginea maritima
n12462805squill
n12463134butcher's broom, Ruscus aculeatus
h12463743bog asphodel
h12463975European bog asphodel, Narthecium ossifragum
h12464128American bog asphodel, Narthecium americanum
h12464476hellebore, false hellebore
h12464649white hellebore, American hellebore, Indian poke, bugbane, Veratrum viride
n12465557squaw grass, bear grass, Xerophyllum tenax
n12466727death camas, zigadene
h12467018alkali grass, Zigadenus elegans
h12467197white camas, Zigadenus glaucus
h12467433poison camas, Zigadenus nuttalli
h12467592grassy death camas, Zigadenus venenosus, Zigadenus venenosus gramineus
h12468545prairie wake-robin, prairie trillium, Trillium recurvatum
h12468719dwarf-white trillium, snow trillium, early wake-robin
n12469517herb Paris, Paris quadrifolia
h12470092sarsaparilla
h12470512bullbrier, greenbrier, catbrier, horse brier, horse-brier, brier, briar, Smilax rotundifolia
h12470907rough bindweed, Smilax aspera
n12472024clintonia, Clinton's lily
n12473608false lily of the valley, Maianthemum canadense
n12473840false lily of the valley, Maianthemum bifolium
n12474167Solomon's-seal
h12474418great Solomon's-seal, Polygonatum biflorum, Polygonatum commutatum
n12475035bellwort, merry bells, wild oats
n12475242strawflower, cornflower, Uvularia grandiflora
h12475774pia, Indian arrowroot, Tacca leontopetaloides, Tacca pinnatifida
n12476510agave, century plant, American aloe
n12477163American agave, Agave americana
l12477401sisal, Agave sisalana
n12477583maguey, cantala, Agave cantala
n12477747maguey, Agave atrovirens
h12477983Agave tequilana
n12478768cabbage tree, grass tree, Cordyline australis
n12479537dracaena
n12480456tuberose, Polianthes tuberosa
n12480895sansevieria, bowstring hemp
h12481150African bowstring hemp, African hemp, Sansevieria guineensis
h12481289Ceylon bowstring hemp, Sansevieria zeylanica
n12481458mother-in-law's tongue, snake plant, Sansevieria trifasciata
n12482437Spanish bayonet, Yucca aloifolia
n12482668Spanish bayonet, Yucca baccata
n12482893Joshua tree, Yucca brevifolia
h12483282soapweed, soap-weed, soap tree, Yucca elata
n12483427Adam's needle, Adam's needle-and-thread, spoonleaf yucca, needle palm, Yucca filamentosa
n12483625bear grass, Yucca glauca
n12483841Spanish dagger, Yucca gloriosa
h12484244Our Lord's candle, Yucca whipplei
n12484784water shamrock, buckbean, bogbean, bog myrtle, marsh trefoil, Menyanthes trifoliata
n12485653butterfly bush, buddleia
n12485981yellow jasmine, yellow jessamine, Carolina jasmine, evening trumpet flower, Gelsemium sempervirens
n12486574flax
h12487058calabar bean, ordeal bean
h12488454bonduc, bonduc tree, Caesalpinia bonduc, Caesalpinia bonducella
h12488709divi-divi, Caesalpinia coriaria
h12489046Mysore thorn, Caesalpinia decapetala, Caesalpinia sepiaria
h12489676brazilian ironwood, Caesalpinia ferrea
n12489815bird of paradise, poinciana, Caesalpinia gilliesii, Poinciana gilliesii
h12490490shingle tree, Acrocarpus fraxinifolius
n12491017mountain ebony, orchid tree, Bauhinia variegata
h12491435msasa, Brachystegia speciformis
n12491826cassia
n12492106golden shower tree, drumstick tree, purging cassia, pudding pipe tree, canafistola, canafistula, Cassia fistula
h12492460pink shower, pink shower tree, horse cassia, Cassia grandis
h12492682rainbow shower, Cassia javonica
h12492900horse cassia, Cassia roxburghii, Cassia marginata
n12493208carob, carob tree, carob bean tree, algarroba, Ceratonia siliqua
h12493426carob, carob bean, algarroba bean, algarroba, locust bean, locust pod
h12493868paloverde
n12494794royal poinciana, flamboyant, flame tree, peacock flower, Delonix regia, Poinciana regia
n12495146locust tree, locust
h12495670water locust, swamp locust, Gleditsia aquatica
n12495895honey locust, Gleditsia triacanthos
n12496427Kentucky coffee tree, bonduc, chicot, Gymnocladus dioica
n12496949logwood, logwood tree, campeachy, bloodwood tree, Haematoxylum campechianum
h12497669Jerusalem thorn, horsebean, Parkinsonia aculeata
n12498055palo verde, Parkinsonia florida, Cercidium floridum
h12498457Dalmatian laburnum, Petteria ramentacea, Cytisus ramentaceus
h12499163senna
h12499757avaram, tanner's cassia, Senna auriculata, Cassia auriculata
l12499979Alexandria senna, Alexandrian senna, true senna, tinnevelly senna, Indian senna, Senna alexandrina, Cassia acutifolia, Cassia augustifolia
h12500309wild senna, Senna marilandica, Cassia marilandica
h12500518sicklepod, Senna obtusifolia, Cassia tora
h12500751coffee senna, mogdad coffee, styptic weed, stinking weed, Senna occidentalis, Cassia occidentalis
n12501202tamarind, tamarind tree, tamarindo, Tamarindus indica
n12504570false indigo, bastard indigo, Amorpha californica
n12504783false indigo, bastard indigo, Amorpha fruticosa
h12505253hog peanut, wild peanut, Amphicarpaea bracteata, Amphicarpa bracteata
h12506181angelim, andelmin
n12506341cabbage bark, cabbage-bark tree, cabbage tree, Andira inermis
n12506991kidney vetch, Anthyllis vulneraria
h12507379groundnut, groundnut vine, Indian potato, potato bean, wild bean, Apios americana, Apios tuberosa
h12507823rooibos, Aspalathus linearis, Aspalathus cedcarbergensis
n12508309milk vetch, milk-vetch
h12508618alpine milk vetch, Astragalus alpinus
h12508762purple milk vetch, Astragalus danicus
h12509109camwood, African sandalwood, Baphia nitida
n12509476wild indigo, false indigo
n12509665blue false indigo, Baptisia australis
h12509821white false indigo, Baptisia lactea
h12509993indigo broom, horsefly weed, rattle weed, Baptisia tinctoria
h12510343dhak, dak, palas, Butea frondosa, Butea monosperma
h12510774pigeon pea, pigeon-pea plant, cajan pea, catjang pea, red gram, dhal, dahl, Cajanus cajan
h12511488sword bean, Canavalia gladiata
h12511856pea tree, caragana
h12512095Siberian pea tree, Caragana arborescens
h12512294Chinese pea tree, Caragana sinica
h12512674Moreton Bay chestnut, Australian chestnut
n12513172butterfly pea, Centrosema virginianum
n12513613Judas tree, love tree, Circis siliquastrum
n12513933redbud, Cercis canadensis
n12514138western redbud, California redbud, Cercis occidentalis
h12514592tagasaste, Chamaecytisus palmensis, Cytesis proliferus
h12514992weeping tree broom
h12515393flame pea
n12515711chickpea, chickpea plant, Egyptian pea, Cicer arietinum
n12515925chickpea, garbanzo
h12516165Kentucky yellowwood, gopherwood, Cladrastis lutea, Cladrastis kentukea
h12516584glory pea, clianthus
n12516828desert pea, Sturt pea, Sturt's desert pea, Clianthus formosus, Clianthus speciosus
h12517077parrot's beak, parrot's bill, Clianthus puniceus
n12517445butterfly pea, Clitoria mariana
n12517642blue pea, butterfly pea, Clitoria turnatea
h12518013telegraph plant, semaphore plant, Codariocalyx motorius, Desmodium motorium, Desmodium gyrans
h12518481bladder senna, Colutea arborescens
n12519089axseed, crown vetch, Coronilla varia
n12519563crotalaria, rattlebox
h12520406guar, cluster bean, Cyamopsis tetragonolobus, Cyamopsis psoraloides
h12521186white broom, white Spanish broom, Cytisus albus, Cytisus multiflorus
n12521394common broom, Scotch broom, green broom, Cytisus scoparius
h12522188rosewood, rosewood tree
h12522678Indian blackwood, East Indian rosewood, East India rosewood, Indian rosewood, Dalbergia latifolia
h12522894sissoo, sissu, sisham, Dalbergia sissoo
h12523141kingwood, kingwood tree, Dalbergia cearensis
n12523475Brazilian rosewood, caviuna wood, jacaranda, Dalbergia nigra
h12523850cocobolo, Dalbergia retusa
h12524188blackwood, blackwood tree
h12525168bitter pea
h12525513derris
h12525753derris root, tuba root, Derris elliptica
h12526178prairie mimosa, prickle-weed, Desmanthus ilinoensis
h12526516tick trefoil, beggar lice, beggar's lice
h12526754beggarweed, Desmodium tortuosum, Desmodium purpureum
h12527081Australian pea, Dipogon lignosus, Dolichos lignosus
n12527738coral tree, erythrina
h12528109kaffir boom, Cape kafferboom, Erythrina caffra
h12528382coral bean tree, Erythrina corallodendrum
n12528549ceibo, crybaby tree, cry-baby tree, common coral tree, Erythrina crista-galli
h12528768kaffir boom, Transvaal kafferboom, Erythrina lysistemon
n12528974Indian coral tree, Erythrina variegata, Erythrina Indica
n12529220cork tree, Erythrina vespertilio
h12529500goat's rue, goat rue, Galega officinalis
h12529905poison bush, poison pea, gastrolobium
n12530629Spanish broom, Spanish gorse, Genista hispanica
n12530818woodwaxen, dyer's greenweed, dyer's-broom, dyeweed, greenweed, whin, woadwaxen, Genista tinctoria
h12531328chanar, chanal, Geoffroea decorticans
h12531727gliricidia
n12532564soy, soybean, soya bean
h12532886licorice, liquorice, Glycyrrhiza glabra
h12533190wild licorice, wild liquorice, American licorice, American liquorice, Glycyrrhiza lepidota
h12533437licorice root
h12534208Western Australia coral pea, Hardenbergia comnptoniana
h12534625sweet vetch, Hedysarum boreale
h12534862French honeysuckle, sulla, Hedysarum coronarium
h12536291anil, Indigofera suffruticosa, Indigofera anil
l12537253scarlet runner, running postman, Kennedia prostrata
h12537569hyacinth bean, bonavist, Indian bean, Egyptian bean, Lablab purpureus, Dolichos lablab
h12538209Scotch laburnum, Alpine golden chain, Laburnum alpinum
h12539074vetchling
n12539306wild pea
h12539832everlasting pea
n12540250beach pea, sea pea, Lathyrus maritimus, Lathyrus japonicus
h12540647grass vetch, grass vetchling, Lathyrus nissolia
h12540966marsh pea, Lathyrus palustris
h12541157common vetchling, meadow pea, yellow vetchling, Lathyrus pratensis
h12541403grass pea, Indian pea, khesari, Lathyrus sativus
h12542043Tangier pea, Tangier peavine, Lalthyrus tingitanus
h12542240heath pea, earth-nut pea, earthnut pea, tuberous vetch, Lathyrus tuberosus
h12543186bicolor lespediza, ezo-yama-hagi, Lespedeza bicolor
h12543455japanese clover, japan clover, jap clover, Lespedeza striata
h12543639Korean lespedeza, Lespedeza stipulacea
h12543826sericea lespedeza, Lespedeza sericea, Lespedeza cuneata
h12544240lentil, lentil plant, Lens culinaris
n12544539lentil
h12545232prairie bird's-foot trefoil, compass plant, prairie lotus, prairie trefoil, Lotus americanus
n12545635bird's foot trefoil, bird's foot clover, babies' slippers, bacon and eggs, Lotus corniculatus
h12545865winged pea, asparagus pea, Lotus tetragonolobus
n12546183lupine, lupin
h12546420white lupine, field lupine, wolf bean, Egyptian lupine, Lupinus albus
n12546617tree lupine, Lupinus arboreus
n12546962wild lupine, sundial lupine, Indian beet, old-maid's bonnet, Lupinus perennis
n12547215bluebonnet, buffalo clover, Texas bluebonnet, Lupinus subcarnosus
n12547503Texas bluebonnet, Lupinus texensis
n12548280medic, medick, trefoil
h12548564moon trefoil, Medicago arborea
h12548804sickle alfalfa, sickle lucerne, sickle medick, Medicago falcata
h12549005Calvary clover, Medicago intertexta, Medicago echinus
n12549192black medick, hop clover, yellow trefoil, nonesuch clover, Medicago lupulina
h12549420alfalfa, lucerne, Medicago sativa
h12549799millettia
h12550210mucuna
h12550408cowage, velvet bean, Bengal bean, Benghal bean, Florida bean, Mucuna pruriens utilis, Mucuna deeringiana, Mucuna aterrima, Stizolobium deeringiana
h12551173tolu tree, tolu balsam tree, Myroxylon balsamum, Myroxylon toluiferum
h12551457Peruvian balsam, Myroxylon pereirae, Myroxylon balsamum pereirae
n12552309sainfoin, sanfoin, holy clover, esparcet, Onobrychis viciifolia, Onobrychis viciaefolia
h12552893restharrow, rest-harrow, Ononis repens
h12553742bead tree, jumby bean, jumby tree, Ormosia monosperma
h12554029jumby bead, jumbie bead, Ormosia coarctata
h12554526locoweed, crazyweed, crazy weed
h12554729purple locoweed, purple loco, Oxytropis lambertii
n12554911tumbleweed
h12555255yam bean, Pachyrhizus erosus
h12555859shamrock pea, Parochetus communis
n12556656pole bean
l12557064kidney bean, frijol, frijole
n12557438haricot
n12557556wax bean
n12557681scarlet runner, scarlet runner bean, Dutch case-knife bean, runner bean, Phaseolus coccineus, Phaseolus multiflorus
n12558230lima bean, lima bean plant, Phaseolus limensis
n12558425sieva bean, butter bean, butter-bean plant, lima bean, Phaseolus lunatus
h12558680tepary bean, Phaseolus acutifolius latifolius
h12559044chaparral pea, stingaree-bush, Pickeringia montana
h12559518Jamaica dogwood, fish fuddle, Piscidia piscipula, Piscidia erythrina
n12560282pea
n12560621garden pea
n12560775edible-pod pea, edible-podded pea, Pisum sativum macrocarpon
n12561169sugar snap pea, snap pea
h12561309field pea, field-pea plant, Austrian winter pea, Pisum sativum arvense, Pisum arvense
h12561594field pea
h12562141common flat pea, native holly, Playlobium obtusangulum
h12562577quira
n12562785roble, Platymiscium trinitatis
h12563045Panama redwood tree, Panama redwood, Platymiscium pinnatum
h12563702Indian beech, Pongamia glabra
n12564083winged bean, winged pea, goa bean, goa bean vine, Manila bean, Psophocarpus tetragonolobus
h12564613breadroot, Indian breadroot, pomme blanche, pomme de prairie, Psoralea esculenta
h12565102bloodwood tree, kiaat, Pterocarpus angolensis
h12565912kino, Pterocarpus marsupium
h12566331red sandalwood, red sanders, red sanderswood, red saunders, Pterocarpus santalinus
n12566954kudzu, kudzu vine, Pueraria lobata
h12567950bristly locust, rose acacia, moss locust, Robinia hispida
n12568186black locust, yellow locust, Robinia pseudoacacia
h12568649clammy locust, Robinia viscosa
h12569037carib wood, Sabinea carinalis
h12569616Colorado River hemp, Sesbania exaltata
h12569851scarlet wisteria tree, vegetable hummingbird, Sesbania grandiflora
n12570394Japanese pagoda tree, Chinese scholartree, Chinese scholar tree, Sophora japonica, Sophora sinensis
n12570703mescal bean, coral bean, frijolito, frijolillo, Sophora secundiflora
n12570972kowhai, Sophora tetraptera
n12571781jade vine, emerald creeper, Strongylodon macrobotrys
h12572546hoary pea
h12572759bastard indigo, Tephrosia purpurea
h12572858catgut, goat's rue, wild sweet pea, Tephrosia virginiana
h12573256bush pea
n12573474false lupine, golden pea, yellow pea, Thermopsis macrophylla
h12573647Carolina lupine, Thermopsis villosa
h12573911tipu, tipu tree, yellow jacaranda, pride of Bolivia
n12574320bird's foot trefoil, Trigonella ornithopodioides
h12574470fenugreek, Greek clover, Trigonella foenumgraecum
n12574866gorse, furze, whin, Irish gorse, Ulex europaeus
n12575322vetch
n12575812tufted vetch, bird vetch, Calnada pea, Vicia cracca
n12576323broad bean, fava bean, horsebean
h12576451bitter betch, Vicia orobus
h12576695bush vetch, Vicia sepium
h12577362moth bean, Vigna aconitifolia, Phaseolus aconitifolius
n12577895snailflower, snail-flower, snail flower, snail bean, corkscrew flower, Vigna caracalla, Phaseolus caracalla
h12578255mung, mung bean, green gram, golden gram, Vigna radiata, Phaseolus aureus
n12578626cowpea, cowpea plant, black-eyed pea, Vigna unguiculata, Vigna sinensis
n12578916cowpea, black-eyed pea
n12579038asparagus bean, yard-long bean, Vigna unguiculata sesquipedalis, Vigna sesquipedalis
h12579404swamp oak, Viminaria juncea, Viminaria denudata
h12579822keurboom, Virgilia capensis, Virgilia oroboides
h12580012keurboom, Virgilia divaricata
n12580654Japanese wistaria, Wisteria floribunda
h12580786Chinese wistaria, Wisteria chinensis
n12580896American wistaria, American wisteria, Wisteria frutescens
h12581110silky wisteria, Wisteria venusta
n12582231palm, palm tree
n12582665sago palm
n12582846feather palm
n12583126fan palm
n12583401palmetto
h12583681coyol, coyol palm, Acrocomia vinifera
h12583855grugru, gri-gri, grugru palm, macamba, Acrocomia aculeata
n12584191areca
h12584365betel palm, Areca catechu
n12584715sugar palm, gomuti, gomuti palm, Arenga pinnata
h12585137piassava palm, pissaba palm, Bahia piassava, bahia coquilla, Attalea funifera
h12585373coquilla nut
n12585629palmyra, palmyra palm, toddy palm, wine palm, lontar, longar palm, Borassus flabellifer
h12586298calamus
h12586499rattan, rattan palm, Calamus rotang
h12586725lawyer cane, Calamus australis
h12586989fishtail palm
n12587132wine palm, jaggery palm, kitul, kittul, kitul tree, toddy palm, Caryota urens
h12587487wax palm, Ceroxylon andicola, Ceroxylon alpinum
n12587803coconut, coconut palm, coco palm, coco, cocoa palm, coconut tree, Cocos nucifera
n12588320carnauba, carnauba palm, wax palm, Copernicia prunifera, Copernicia cerifera
n12588780caranday, caranda, caranda palm, wax palm, Copernicia australis, Copernicia alba
h12589142corozo, corozo palm
h12589458gebang palm, Corypha utan, Corypha gebanga
h12589687latanier, latanier palm
h12589841talipot, talipot palm, Corypha umbraculifera
n12590232oil palm
n12590499African oil palm, Elaeis guineensis
h12590600American oil palm, Elaeis oleifera
h12590715palm nut, palm kernel
n12591017cabbage palm, Euterpe oleracea
n12591351cabbage palm, cabbage tree, Livistona australis
h12591702true sago palm, Metroxylon sagu
h12592058nipa palm, Nipa fruticans
h12592544babassu, babassu palm, coco de macao, Orbignya phalerata, Orbignya spesiosa, Orbignya martiana
h12592839babassu nut
h12593122cohune palm, Orbignya cohune, cohune
h12593341cohune nut
n12593994date palm, Phoenix dactylifera
h12594324ivory palm, ivory-nut palm, ivory plant, Phytelephas macrocarpa
h12594989raffia palm, Raffia farinifera, Raffia ruffia
n12595699bamboo palm, Raffia vinifera
n12595964lady palm
n12596148miniature fan palm, bamboo palm, fern rhapis, Rhapis excelsa
l12596345reed rhapis, slender lady palm, Rhapis humilis
n12596709royal palm, Roystonea regia
n12596849cabbage palm, Roystonea oleracea
n12597134cabbage palmetto, cabbage palm, Sabal palmetto
n12597466saw palmetto, scrub palmetto, Serenoa repens
n12597798thatch palm, thatch tree, silver thatch, broom palm, Thrinax parviflora
n12598027key palm, silvertop palmetto, silver thatch, Thrinax microcarpa, Thrinax morrisii, Thrinax keyensis
h12599185English plantain, narrow-leaved plantain, ribgrass, ribwort, ripple-grass, buckthorn, Plantago lanceolata
n12599435broad-leaved plantain, common plantain, white-man's foot, whiteman's foot, cart-track plant, Plantago major
h12599661hoary plantain, Plantago media
h12599874fleawort, psyllium, Spanish psyllium, Plantago psyllium
h12600095rugel's plantain, broad-leaved plantain, Plantago rugelii
h12600267hoary plantain, Plantago virginica
h12601494buckwheat, Polygonum fagopyrum, Fagopyrum esculentum
h12601805prince's-feather, princess feather, kiss-me-over-the-garden-gate, prince's-plume, Polygonum orientale
n12602262eriogonum
h12602434umbrella plant, Eriogonum allenii
h12602612wild buckwheat, California buckwheat, Erigonum fasciculatum
n12602980rhubarb, rhubarb plant
h12603273Himalayan rhubarb, Indian rhubarb, red-veined pie plant, Rheum australe, Rheum emodi
n12603449pie plant, garden rhubarb, Rheum cultorum, Rheum rhabarbarum, Rheum rhaponticum
h12603672Chinese rhubarb, Rheum palmatum
n12604228sour dock, garden sorrel, Rumex acetosa
h12604460sheep sorrel, sheep's sorrel, Rumex acetosella
h12604639bitter dock, broad-leaved dock, yellow dock, Rumex obtusifolius
h12604845French sorrel, garden sorrel, Rumex scutatus
h12605683yellow-eyed grass
n12606438commelina
n12606545spiderwort, dayflower
n12607456pineapple, pineapple plant, Ananas comosus
h12609379pipewort, Eriocaulon aquaticum
n12610328water hyacinth, water orchid, Eichhornia crassipes, Eichhornia spesiosa
h12610740water star grass, mud plantain, Heteranthera dubia
h12611640naiad, water nymph
h12612170water plantain, Alisma plantago-aquatica
h12612811narrow-leaved water plantain
h12613706hydrilla, Hydrilla verticillata
h12614096American frogbit, Limnodium spongia
n12614477waterweed
h12614625Canadian pondweed, Elodea canadensis
n12615232tape grass, eelgrass, wild celery, Vallisneria spiralis
h12615710pondweed
h12616248curled leaf pondweed, curly pondweed, Potamogeton crispus
h12616630loddon pondweed, Potamogeton nodosus, Potamogeton americanus
h12616996frog's lettuce
h12617559arrow grass, Triglochin maritima
h12618146horned pondweed, Zannichellia palustris
h12618727eelgrass, grass wrack, sea wrack, Zostera marina
n12620196rose, rosebush
o12620546hip, rose hip, rosehip
n12620969banksia rose, Rosa banksia
n12621410damask rose, summer damask rose, Rosa damascena
h12621619sweetbrier, sweetbriar, brier, briar, eglantine, Rosa eglanteria
h12621945Cherokee rose, Rosa laevigata
n12622297musk rose, Rosa moschata
n12622875agrimonia, agrimony
n12623077harvest-lice, Agrimonia eupatoria
h12623211fragrant agrimony, Agrimonia procera
h12623818alderleaf Juneberry, alder-leaved serviceberry, Amelanchier alnifolia
n12624381flowering quince
n12624568japonica, maule's quince, Chaenomeles japonica
h12625003coco plum, coco plum tree, cocoa plum, icaco, Chrysobalanus icaco
n12625383cotoneaster
h12625670Cotoneaster dammeri
h12625823Cotoneaster horizontalis
h12626674parsley haw, parsley-leaved thorn, Crataegus apiifolia, Crataegus marshallii
h12626878scarlet haw, Crataegus biltmoreana
n12627119blackthorn, pear haw, pear hawthorn, Crataegus calpodendron, Crataegus tomentosa
h12627347cockspur thorn, cockspur hawthorn, Crataegus crus-galli
h12627526mayhaw, summer haw, Crataegus aestivalis
h12628356red haw, downy haw, Crataegus mollis, Crataegus coccinea mollis
h12628705red haw, Crataegus pedicellata, Crataegus coccinea
n12628986quince, quince bush, Cydonia oblonga
n12629305mountain avens, Dryas octopetala
n12629666loquat, loquat tree, Japanese medlar, Japanese plum, Eriobotrya japonica
n12630763beach strawberry, Chilean strawberry, Fragaria chiloensis
h12630999Virginia strawberry, scarlet strawberry, Fragaria virginiana
n12631331avens
h12631637yellow avens, Geum alleppicum strictum, Geum strictum
l12631932yellow avens, Geum macrophyllum
n12632335prairie smoke, purple avens, Geum triflorum
h12632733bennet, white avens, Geum virginianum
h12633061toyon, tollon, Christmasberry, Christmas berry, Heteromeles arbutifolia, Photinia arbutifolia
n12633638apple tree
n12633994apple, orchard apple tree, Malus pumila
n12634211wild apple, crab apple, crabapple
n12634429crab apple, crabapple, cultivated crab apple
n12634734Siberian crab, Siberian crab apple, cherry apple, cherry crab, Malus baccata
n12634986wild crab, Malus sylvestris
h12635151American crab apple, garland crab, Malus coronaria
h12635359Oregon crab apple, Malus fusca
n12635532Southern crab apple, flowering crab, Malus angustifolia
n12635744Iowa crab, Iowa crab apple, prairie crab, western crab apple, Malus ioensis
n12635955Bechtel crab, flowering crab
n12636224medlar, medlar tree, Mespilus germanica
h12636885cinquefoil, five-finger
l12637123silverweed, goose-tansy, goose grass, Potentilla anserina
h12637485salad burnet, burnet bloodwort, pimpernel, Poterium sanguisorba
n12638218plum, plum tree
h12638556wild plum, wild plum tree
n12638753Allegheny plum, Alleghany plum, sloe, Prunus alleghaniensis
l12638964American red plum, August plum, goose plum, Prunus americana
h12639168chickasaw plum, hog plum, hog plum bush, Prunus angustifolia
h12639376beach plum, beach plum bush, Prunus maritima
n12639584common plum, Prunus domestica
h12639736bullace, Prunus insititia
h12639910damson plum, damson plum tree, Prunus domestica insititia
h12640081big-tree plum, Prunus mexicana
h12640284Canada plum, Prunus nigra
h12640435plumcot, plumcot tree
h12640607apricot, apricot tree
n12640839Japanese apricot, mei, Prunus mume
n12641007common apricot, Prunus armeniaca
h12641180purple apricot, black apricot, Prunus dasycarpa
n12641413cherry, cherry tree
h12641931wild cherry, wild cherry tree
n12642090wild cherry
n12642200sweet cherry, Prunus avium
h12642435heart cherry, oxheart, oxheart cherry
h12642600gean, mazzard, mazzard cherry
h12642964capulin, capulin tree, Prunus capuli
h12643113cherry laurel, laurel cherry, mock orange, wild orange, Prunus caroliniana
n12643313cherry plum, myrobalan, myrobalan plum, Prunus cerasifera
n12643473sour cherry, sour cherry tree, Prunus cerasus
h12643688amarelle, Prunus cerasus caproniana
h12643877morello, Prunus cerasus austera
h12644283marasca
n12644902almond tree
n12645174almond, sweet almond, Prunus dulcis, Prunus amygdalus, Amygdalus communis
h12645530bitter almond, Prunus dulcis amara, Amygdalus communis amara
l12646072jordan almond
h12646197dwarf flowering almond, Prunus glandulosa
l12646397holly-leaved cherry, holly-leaf cherry, evergreen cherry, islay, Prunus ilicifolia
n12646605fuji, fuji cherry, Prunus incisa
n12646740flowering almond, oriental bush cherry, Prunus japonica
h12646950cherry laurel, laurel cherry, Prunus laurocerasus
h12647231Catalina cherry, Prunus lyonii
h12647376bird cherry, bird cherry tree
n12647560hagberry tree, European bird cherry, common bird cherry, Prunus padus
h12647787hagberry
n12647893pin cherry, Prunus pensylvanica
n12648045peach, peach tree, Prunus persica
h12648196nectarine, nectarine tree, Prunus persica nectarina
h12648424sand cherry, Prunus pumila, Prunus pumilla susquehanae, Prunus susquehanae, Prunus cuneata
h12648693Japanese plum, Prunus salicina
n12648888black cherry, black cherry tree, rum cherry, Prunus serotina
n12649065flowering cherry
n12649317oriental cherry, Japanese cherry, Japanese flowering cherry, Prunus serrulata
n12649539Japanese flowering cherry, Prunus sieboldii
h12649866Sierra plum, Pacific plum, Prunus subcordata
h12650038rosebud cherry, winter flowering cherry, Prunus subhirtella
h12650229Russian almond, dwarf Russian almond, Prunus tenella
n12650379flowering almond, Prunus triloba
n12650556chokecherry, chokecherry tree, Prunus virginiana
h12650805chokecherry
h12650915western chokecherry, Prunus virginiana demissa, Prunus demissa
n12651229Pyracantha, pyracanth, fire thorn, firethorn
n12651611pear, pear tree, Pyrus communis
n12651821fruit tree
l12653218bramble bush
h12653436lawyerbush, lawyer bush, bush lawyer, Rubus cissoides, Rubus australis
h12653633stone bramble, Rubus saxatilis
h12654227sand blackberry, Rubus cuneifolius
h12654857boysenberry, boysenberry bush
h12655062loganberry, Rubus loganobaccus, Rubus ursinus loganobaccus
h12655245American dewberry, Rubus canadensis
h12655351Northern dewberry, American dewberry, Rubus flagellaris
h12655498Southern dewberry, Rubus trivialis
h12655605swamp dewberry, swamp blackberry, Rubus hispidus
h12655726European dewberry, Rubus caesius
n12655869raspberry, raspberry bush
n12656369wild raspberry, European raspberry, framboise, Rubus idaeus
h12656528American raspberry, Rubus strigosus, Rubus idaeus strigosus
n12656685black raspberry, blackcap, blackcap raspberry, thimbleberry, Rubus occidentalis
h12656909salmonberry, Rubus spectabilis
n12657082salmonberry, salmon berry, thimbleberry, Rubus parviflorus
h12657755wineberry, Rubus phoenicolasius
n12658118mountain ash
n12658308rowan, rowan tree, European mountain ash, Sorbus aucuparia
n12658481rowanberry
h12658603American mountain ash, Sorbus americana
h12658715Western mountain ash, Sorbus sitchensis
h12658846service tree, sorb apple, sorb apple tree, Sorbus domestica
n12659064wild service tree, Sorbus torminalis
n12659356spirea, spiraea
n12659539bridal wreath, bridal-wreath, Saint Peter's wreath, St. Peter's wreath, Spiraea prunifolia
h12660601madderwort, rubiaceous plant
h12661045Indian madder, munjeet, Rubia cordifolia
h12661227madder, Rubia tinctorum
h12661538woodruff
h12662074dagame, lemonwood tree, Calycophyllum candidissimum
h12662379blolly, West Indian snowberry, Chiococca alba
n12662772coffee, coffee tree
n12663023Arabian coffee, Coffea arabica
h12663254Liberian coffee, Coffea liberica
l12663359robusta coffee, Rio Nunez coffee, Coffea robusta, Coffea canephora
h12663804cinchona, chinchona
h12664005Cartagena bark, Cinchona cordifolia, Cinchona lancifolia
h12664187calisaya, Cinchona officinalis, Cinchona ledgeriana, Cinchona calisaya
h12664469cinchona tree, Cinchona pubescens
h12664710cinchona, cinchona bark, Peruvian bark, Jesuit's bark
n12665048bedstraw
n12665271sweet woodruff, waldmeister, woodruff, fragrant bedstraw, Galium odoratum, Asperula odorata
h12665659Northern bedstraw, Northern snow bedstraw, Galium boreale
n12665857yellow bedstraw, yellow cleavers, Our Lady's bedstraw, Galium verum
h12666050wild licorice, Galium lanceolatum
h12666159cleavers, clivers, goose grass, catchweed, spring cleavers, Galium aparine
h12666369wild madder, white madder, white bedstraw, infant's-breath, false baby's breath, Galium mollugo
n12666965cape jasmine, cape jessamine, Gardenia jasminoides, Gardenia augusta
h12667406genipa
h12667582genipap fruit, jagua, marmalade box, Genipa Americana
h12667964hamelia
h12668131scarlet bush, scarlet hamelia, coloradillo, Hamelia patens, Hamelia erecta
h12669803lemonwood, lemon-wood, lemonwood tree, lemon-wood tree, Psychotria capensis
h12670334negro peach, Sarcocephalus latifolius, Sarcocephalus esculentus
n12670758wild medlar, wild medlar tree, medlar, Vangueria infausta
h12670962Spanish tamarind, Vangueria madagascariensis
n12671651abelia
h12672289bush honeysuckle, Diervilla sessilifolia
h12673588American twinflower, Linnaea borealis americana
h12674120honeysuckle
h12674685American fly honeysuckle, fly honeysuckle, Lonicera canadensis
l12674895Italian honeysuckle, Italian woodbine, Lonicera caprifolium
n12675299yellow honeysuckle, Lonicera flava
h12675515hairy honeysuckle, Lonicera hirsuta
n12675876Japanese honeysuckle, Lonicera japonica
h12676134Hall's honeysuckle, Lonicera japonica halliana
h12676370Morrow's honeysuckle, Lonicera morrowii
n12676534woodbine, Lonicera periclymenum
n12676703trumpet honeysuckle, coral honeysuckle, trumpet flower, trumpet vine, Lonicera sempervirens
h12677120European fly honeysuckle, European honeysuckle, Lonicera xylosteum
h12677331swamp fly honeysuckle
h12677612snowberry, common snowberry, waxberry, Symphoricarpos alba
h12677841coralberry, Indian currant, Symphoricarpos orbiculatus
h12678794blue elder, blue elderberry, Sambucus caerulea
h12679023dwarf elder, danewort, Sambucus ebulus
h12679432American red elder, red-berried elder, stinking elder, Sambucus pubens
l12679593European red elder, red-berried elder, Sambucus racemosa
h12679876feverroot, horse gentian, tinker's root, wild coffee, Triostium perfoliatum
n12680402cranberry bush, cranberry tree, American cranberry bush, highbush cranberry, Viburnum trilobum
h12680652wayfaring tree, twist wood, twistwood, Viburnum lantana
n12680864guelder rose, European cranberrybush, European cranberry bush, crampbark, cranberry tree, Viburnum opulus
h12681376arrow wood, Viburnum recognitum
h12681579black haw, Viburnum prunifolium
n12681893weigela, Weigela florida
n12682411teasel, teazel, teasle
n12682668common teasel, Dipsacus fullonum
h12682882fuller's teasel, Dipsacus sativus
l12683096wild teasel, Dipsacus sylvestris
n12683407scabious, scabiosa
n12683571sweet scabious, pincushion flower, mournful widow, Scabiosa atropurpurea
n12683791field scabious, Scabiosa arvensis
n12684379jewelweed, lady's earrings, orange balsam, celandine, touch-me-not, Impatiens capensis
n12685431geranium
n12685831cranesbill, crane's bill
n12686077wild geranium, spotted cranesbill, Geranium maculatum
n12686274meadow cranesbill, Geranium pratense
h12686496Richardson's geranium, Geranium richardsonii
n12686676herb robert, herbs robert, herb roberts, Geranium robertianum
h12686877sticky geranium, Geranium viscosissimum
n12687044dove's foot geranium, Geranium molle
n12687462rose geranium, sweet-scented geranium, Pelargonium graveolens
n12687698fish geranium, bedding geranium, zonal pelargonium, Pelargonium hortorum
n12687957ivy geranium, ivy-leaved geranium, hanging geranium, Pelargonium peltatum
h12688187apple geranium, nutmeg geranium, Pelargonium odoratissimum
h12688372lemon geranium, Pelargonium limoneum
n12688716storksbill, heron's bill
h12689305musk clover, muskus grass, white-stemmed filaree, Erodium moschatum
h12690653incense tree
n12691428elephant tree, Bursera microphylla
n12691661gumbo-limbo, Bursera simaruba
h12692024Boswellia carteri
h12692160salai, Boswellia serrata
h12692521balm of gilead, Commiphora meccanensis
h12692714myrrh tree, Commiphora myrrha
h12693244Protium heptaphyllum
h12693352Protium guianense
h12693865water starwort
n12694486barbados cherry, acerola, Surinam cherry, West Indian cherry, Malpighia glabra
h12695144mahogany, mahogany tree
n12695975chinaberry, chinaberry tree, China tree, Persian lilac, pride-of-India, azederach, azedarach, Melia azederach, Melia azedarach
n12696492neem, neem tree, nim tree, margosa, arishth, Azadirachta indica, Melia Azadirachta
h12696830neem seed
h12697152Spanish cedar, Spanish cedar tree, Cedrela odorata
h12697514satinwood, satinwood tree, Chloroxylon swietenia
h12698027African scented mahogany, cedar mahogany, sapele mahogany, Entandrophragma cylindricum
h12698435silver ash
n12698598native beech, flindosa, flindosy, Flindersia australis
h12698774bunji-bunji, Flindersia schottiana
h12699031African mahogany
h12699301lanseh tree, langsat, langset, Lansium domesticum
h12699922true mahogany, Cuban mahogany, Dominican mahogany, Swietinia mahogani
n12700088Honduras mahogany, Swietinia macrophylla
h12700357Philippine mahogany, Philippine cedar, kalantas, Toona calantas, Cedrela calantas
h12702124caracolito, Ruptiliocarpon caracolito
n12703190common wood sorrel, cuckoo bread, shamrock, Oxalis acetosella
n12703383Bermuda buttercup, English-weed, Oxalis pes-caprae, Oxalis cernua
n12703557creeping oxalis, creeping wood sorrel, Oxalis corniculata
h12703716goatsfoot, goat's foot, Oxalis caprina
n12703856violet wood sorrel, Oxalis violacea
h12704041oca, oka, Oxalis tuberosa, Oxalis crenata
n12704343carambola, carambola tree, Averrhoa carambola
h12704513bilimbi, Averrhoa bilimbi
h12705013milkwort
h12705220senega, Polygala alba
h12705458orange milkwort, yellow milkwort, candyweed, yellow bachelor's button, Polygala lutea
h12705698flowering wintergreen, gaywings, bird-on-the-wing, fringed polygala, Polygala paucifolia
h12705978Seneca snakeroot, Seneka snakeroot, senga root, senega root, senega snakeroot, Polygala senega
n12706410common milkwort, gand flower, Polygala vulgaris
h12707199rue, herb of grace, Ruta graveolens
n12707781citrus, citrus tree
n12708293orange, orange tree
n12708654sour orange, Seville orange, bitter orange, bitter orange tree, bigarade, marmalade orange, Citrus aurantium
n12708941bergamot, bergamot orange, Citrus bergamia
n12709103pomelo, pomelo tree, pummelo, shaddock, Citrus maxima, Citrus grandis, Citrus decumana
h12709349citron, citron tree, Citrus medica
n12709688grapefruit, Citrus paradisi
n12709901mandarin, mandarin orange, mandarin orange tree, Citrus reticulata
n12710295tangerine, tangerine tree
n12710415clementine, clementine tree
n12710577satsuma, satsuma tree
n12710693sweet orange, sweet orange tree, Citrus sinensis
h12710917temple orange, temple orange tree, tangor, king orange, Citrus nobilis
h12711182tangelo, tangelo tree, ugli fruit, Citrus tangelo
h12711398rangpur, rangpur lime, lemanderin, Citrus limonia
n12711596lemon, lemon tree, Citrus limon
n12711817sweet lemon, sweet lime, Citrus limetta
n12711984lime, lime tree, Citrus aurantifolia
h12712320citrange, citrange tree, Citroncirus webberi
h12712626fraxinella, dittany, burning bush, gas plant, Dictamnus alba
n12713063kumquat, cumquat, kumquat tree
h12713358marumi, marumi kumquat, round kumquat, Fortunella japonica
h12713521nagami, nagami kumquat, oval kumquat, Fortunella margarita
n12713866cork tree, Phellodendron amurense
h12714254trifoliate orange, trifoliata, wild orange, Poncirus trifoliata
n12714755prickly ash
h12714949toothache tree, sea ash, Zanthoxylum americanum, Zanthoxylum fraxineum
h12715195Hercules'-club, Hercules'-clubs, Hercules-club, Zanthoxylum clava-herculis
h12715914bitterwood tree
h12716400marupa, Simarouba amara
h12716594paradise tree, bitterwood, Simarouba glauca
n12717072ailanthus
n12717224tree of heaven, tree of the gods, Ailanthus altissima
h12717644wild mango, dika, wild mango tree, Irvingia gabonensis
h12718074pepper tree, Kirkia wilmsii
h12718483Jamaica quassia, bitterwood, Picrasma excelsa, Picrasma excelsum
h12718995quassia, bitterwood, Quassia amara
n12719684nasturtium
n12719944garden nasturtium, Indian cress, Tropaeolum majus
n12720200bush nasturtium, Tropaeolum minus
h12720354canarybird flower, canarybird vine, canary creeper, Tropaeolum peregrinum
h12721122bean caper, Syrian bean caper, Zygophyllum fabago
h12721477palo santo, Bulnesia sarmienti
h12722071lignum vitae, Guaiacum officinale
h12723062creosote bush, coville, hediondilla, Larrea tridentata
n12723610caltrop, devil's weed, Tribulus terestris
n12724942willow, willow tree
l12725521osier
n12725738white willow, Huntingdon willow, Salix alba
h12725940silver willow, silky willow, Salix alba sericea, Salix sericea
n12726159golden willow, Salix alba vitellina, Salix vitellina
h12726357cricket-bat willow, Salix alba caerulea
h12726528arctic willow, Salix arctica
n12726670weeping willow, Babylonian weeping willow, Salix babylonica
h12726902Wisconsin weeping willow, Salix pendulina, Salix blanda, Salix pendulina blanda
n12727101pussy willow, Salix discolor
h12727301sallow
n12727518goat willow, florist's willow, pussy willow, Salix caprea
h12727729peachleaf willow, peach-leaved willow, almond-leaves willow, Salix amygdaloides
h12727960almond willow, black Hollander, Salix triandra, Salix amygdalina
h12728164hoary willow, sage willow, Salix candida
h12728322crack willow, brittle willow, snap willow, Salix fragilis
h12728508prairie willow, Salix humilis
h12728656dwarf willow, Salix herbacea
h12728864grey willow, gray willow, Salix cinerea
h12729023arroyo willow, Salix lasiolepis
h12729164shining willow, Salix lucida
n12729315swamp willow, black willow, Salix nigra
n12729521bay willow, laurel willow, Salix pentandra
n12729729purple willow, red willow, red osier, basket willow, purple osier, Salix purpurea
h12729950balsam willow, Salix pyrifolia
h12730143creeping willow, Salix repens
h12730370Sitka willow, silky willow, Salix sitchensis
h12730544dwarf grey willow, dwarf gray willow, sage willow, Salix tristis
h12730776bearberry willow, Salix uva-ursi
n12731029common osier, hemp willow, velvet osier, Salix viminalis
n12731401poplar, poplar tree
n12731835balsam poplar, hackmatack, tacamahac, Populus balsamifera
n12732009white poplar, white aspen, abele, aspen poplar, silver-leaved poplar, Populus alba
h12732252grey poplar, gray poplar, Populus canescens
n12732491black poplar, Populus nigra
h12732605Lombardy poplar, Populus nigra italica
n12732756cottonwood
n12732966Eastern cottonwood, necklace poplar, Populus deltoides
n12733218black cottonwood, Western balsam poplar, Populus trichocarpa
l12733428swamp cottonwood, black cottonwood, downy poplar, swamp poplar, Populus heterophylla
n12733647aspen
n12733870quaking aspen, European quaking aspen, Populus tremula
n12734070American quaking aspen, American aspen, Populus tremuloides
h12734215Canadian aspen, bigtooth aspen, bigtoothed aspen, big-toothed aspen, large-toothed aspen, large tooth aspen, Populus grandidentata
h12735160sandalwood tree, true sandalwood, Santalum album
h12736603quandong, quandang, quandong tree, Eucarya acuminata, Fusanus acuminatus
h12736999rabbitwood, buffalo nut, Pyrularia pubera
n12737383Loranthaceae, family Loranthaceae, mistletoe family
n12737898mistletoe, Loranthus europaeus
h12738259American mistletoe, Arceuthobium pusillum
n12739332mistletoe, Viscum album, Old World mistletoe
h12739966American mistletoe, Phoradendron serotinum, Phoradendron flavescens
h12740967aalii
n12741222soapberry, soapberry tree
h12741586wild China tree, Sapindus drumondii, Sapindus marginatus
n12741792China tree, false dogwood, jaboncillo, chinaberry, Sapindus saponaria
h12742290akee, akee tree, Blighia sapida
h12742741soapberry vine
h12742878heartseed, Cardiospermum grandiflorum
l12743009balloon vine, heart pea, Cardiospermum halicacabum
n12743352longan, lungen, longanberry, Dimocarpus longan, Euphorbia litchi, Nephelium longana
h12743823harpullia
h12743976harpulla, Harpullia cupanioides
h12744142Moreton Bay tulipwood, Harpullia pendula
n12744387litchi, lichee, litchi tree, Litchi chinensis, Nephelium litchi
h12744850Spanish lime, Spanish lime tree, honey berry, mamoncillo, genip, ginep, Melicocca bijuga, Melicocca bijugatus
n12745386rambutan, rambotan, rambutan tree, Nephelium lappaceum
h12745564pulasan, pulassan, pulasan tree, Nephelium mutabile
n12746884pachysandra
h12747120Allegheny spurge, Allegheny mountain spurge, Pachysandra procumbens
h12748248bittersweet, American bittersweet, climbing bittersweet, false bittersweet, staff vine, waxwork, shrubby bittersweet, Celastrus scandens
n12749049spindle tree, spindleberry, spindleberry tree
l12749456winged spindle tree, Euonymous alatus
n12749679wahoo, burning bush, Euonymus atropurpureus
n12749852strawberry bush, wahoo, Euonymus americanus
h12750076evergreen bittersweet, Euonymus fortunei radicans, Euonymus radicans vegetus
h12750767cyrilla, leatherwood, white titi, Cyrilla racemiflora
h12751172titi, buckwheat tree, Cliftonia monophylla
h12751675crowberry
n12752205maple
n12753007silver maple, Acer saccharinum
n12753245sugar maple, rock maple, Acer saccharum
n12753573red maple, scarlet maple, swamp maple, Acer rubrum
n12753762moosewood, moose-wood, striped maple, striped dogwood, goosefoot maple, Acer pennsylvanicum
n12754003Oregon maple, big-leaf maple, Acer macrophyllum
h12754174dwarf maple, Rocky-mountain maple, Acer glabrum
h12754311mountain maple, mountain alder, Acer spicatum
n12754468vine maple, Acer circinatum
n12754648hedge maple, field maple, Acer campestre
n12754781Norway maple, Acer platanoides
n12754981sycamore, great maple, scottish maple, Acer pseudoplatanus
n12755225box elder, ash-leaved maple, Acer negundo
n12755387California box elder, Acer negundo Californicum
h12755559pointed-leaf maple, Acer argutum
n12755727Japanese maple, full moon maple, Acer japonicum
h12755876Japanese maple, Acer palmatum
n12756457holly
h12757115Chinese holly, Ilex cornuta
n12757303bearberry, possum haw, winterberry, Ilex decidua
n12757458inkberry, gallberry, gall-berry, evergreen winterberry, Ilex glabra
h12757668mate, Paraguay tea, Ilex paraguariensis
n12757816American holly, Christmas holly
h12757930low gallberry holly
h12758014tall gallberry holly
h12758099yaupon holly
h12758176deciduous holly
h12758250juneberry holly
h12758325largeleaf holly
h12758399Geogia holly
h12758471common winterberry holly
h12758555smooth winterberry holly
n12759273cashew, cashew tree, Anacardium occidentale
h12759668goncalo alves, Astronium fraxinifolium
h12760539Venetian sumac, wig tree, Cotinus coggygria
h12760875laurel sumac, Malosma laurina, Rhus laurina
n12761284mango, mango tree, Mangifera indica
h12761702pistachio, Pistacia vera, pistachio tree
h12761905terebinth, Pistacia terebinthus
n12762049mastic, mastic tree, lentisk, Pistacia lentiscus
h12762405Australian sumac, Rhodosphaera rhodanthema, Rhus rhodanthema
n12762896sumac, sumach, shumac
h12763529smooth sumac, scarlet sumac, vinegar tree, Rhus glabra
h12764008sugar-bush, sugar sumac, Rhus ovata
n12764202staghorn sumac, velvet sumac, Virginian sumac, vinegar tree, Rhus typhina
h12764507squawbush, squaw-bush, skunkbush, Rhus trilobata
h12764978aroeira blanca, Schinus chichita
n12765115pepper tree, molle, Peruvian mastic tree, Schinus molle
h12765402Brazilian pepper tree, Schinus terebinthifolius
h12765846hog plum, yellow mombin, yellow mombin tree, Spondias mombin
h12766043mombin, mombin tree, jocote, Spondias purpurea
n12766595poison ash, poison dogwood, poison sumac, Toxicodendron vernix, Rhus vernix
n12766869poison ivy, markweed, poison mercury, poison oak, Toxicodendron radicans, Rhus radicans
h12767208western poison oak, Toxicodendron diversilobum, Rhus diversiloba
h12767423eastern poison oak, Toxicodendron quercifolium, Rhus quercifolia, Rhus toxicodenedron
l12767648varnish tree, lacquer tree, Chinese lacquer tree, Japanese lacquer tree, Japanese varnish tree, Japanese sumac, Toxicodendron vernicifluum, Rhus verniciflua
h12768369horse chestnut, buckeye, Aesculus hippocastanum
o12768682buckeye, horse chestnut, conker
h12768809sweet buckeye
h12768933Ohio buckeye
h12769065dwarf buckeye, bottlebrush buckeye
h12769219red buckeye
h12769318particolored buckeye
h12770529ebony, ebony tree, Diospyros ebenum
h12770892marblewood, marble-wood, Andaman marble, Diospyros kurzii
h12771085marblewood, marble-wood
n12771192persimmon, persimmon tree
n12771390Japanese persimmon, kaki, Diospyros kaki
n12771597American persimmon, possumwood, Diospyros virginiana
h12771890date plum, Diospyros lotus
n12772753buckthorn
n12772908southern buckthorn, shittimwood, shittim, mock orange, Bumelia lycioides
h12773142false buckthorn, chittamwood, chittimwood, shittimwood, black haw, Bumelia lanuginosa
n12773651star apple, caimito, Chrysophyllum cainito
h12773917satinleaf, satin leaf, caimitillo, damson plum, Chrysophyllum oliviforme
n12774299balata, balata tree, beefwood, bully tree, Manilkara bidentata
n12774641sapodilla, sapodilla tree, Manilkara zapota, Achras zapota
h12775070gutta-percha tree, Palaquium gutta
h12775393gutta-percha tree
h12775717canistel, canistel tree, Pouteria campechiana nervosa
n12775919marmalade tree, mammee, sapote, Pouteria zapota, Calocarpum zapota
h12776558sweetleaf, Symplocus tinctoria
h12776774Asiatic sweetleaf, sapphire berry, Symplocus paniculata
h12777436styrax
n12777680snowbell, Styrax obassia
h12777778Japanese snowbell, Styrax japonicum
h12777892Texas snowbell, Texas snowbells, Styrax texana
n12778398silver-bell tree, silverbell tree, snowdrop tree, opossum wood, Halesia carolina, Halesia tetraptera
n12778605carnivorous plant
n12779603pitcher plant
n12779851common pitcher plant, huntsman's cup, huntsman's cups, Sarracenia purpurea
h12780325hooded pitcher plant, Sarracenia minor
h12780563huntsman's horn, huntsman's horns, yellow trumpet, yellow pitcher plant, trumpets, Sarracenia flava
n12781940tropical pitcher plant
n12782530sundew, sundew plant, daily dew
n12782915Venus's flytrap, Venus's flytraps, Dionaea muscipula
h12783316waterwheel plant, Aldrovanda vesiculosa
h12783730Drosophyllum lusitanicum
h12784371roridula
n12784889Australian pitcher plant, Cephalotus follicularis
n12785724sedum
n12785889stonecrop
h12786273rose-root, midsummer-men, Sedum rosea
h12786464orpine, orpin, livelong, live-forever, Sedum telephium
h12786836pinwheel, Aeonium haworthii
h12787364Christmas bush, Christmas tree, Ceratopetalum gummiferum
n12788854hortensia, Hydrangea macrophylla hortensis
n12789054fall-blooming hydrangea, Hydrangea paniculata
h12789554carpenteria, Carpenteria californica
h12789977decumary, Decumaria barbata, Decumaria barbara
n12790430deutzia
n12791064philadelphus
n12791329mock orange, syringa, Philadelphus coronarius
n12793015saxifrage, breakstone, rockfoil
n12793284yellow mountain saxifrage, Saxifraga aizoides
n12793494meadow saxifrage, fair-maids-of-France, Saxifraga granulata
h12793695mossy saxifrage, Saxifraga hypnoides
h12793886western saxifrage, Saxifraga occidentalis
n12794135purple saxifrage, Saxifraga oppositifolia
n12794367star saxifrage, starry saxifrage, Saxifraga stellaris
h12794568strawberry geranium, strawberry saxifrage, mother-of-thousands, Saxifraga stolonifera, Saxifraga sarmentosam
n12794985astilbe
h12795209false goatsbeard, Astilbe biternata
n12795352dwarf astilbe, Astilbe chinensis pumila
n12795555spirea, spiraea, Astilbe japonica
n12796022bergenia
h12796385coast boykinia, Boykinia elata, Boykinia occidentalis
h12796849golden saxifrage, golden spleen
h12797368umbrella plant, Indian rhubarb, Darmera peltata, Peltiphyllum peltatum
n12797860bridal wreath, bridal-wreath, Francoa ramosa
h12798284alumroot, alumbloom
h12798910coralbells, Heuchera sanguinea
h12799269leatherleaf saxifrage, Leptarrhena pyrolifolia
n12799776woodland star, Lithophragma affine, Lithophragma affinis, Tellima affinis
h12800049prairie star, Lithophragma parviflorum
h12800586miterwort, mitrewort, bishop's cap
h12801072five-point bishop's cap, Mitella pentandra
n12801520parnassia, grass-of-Parnassus
n12801781bog star, Parnassia palustris
h12801966fringed grass of Parnassus, Parnassia fimbriata
h12803226false alumroot, fringe cups, Tellima grandiflora
n12803754foamflower, coolwart, false miterwort, false mitrewort, Tiarella cordifolia
h12803958false miterwort, false mitrewort, Tiarella unifoliata
h12804352pickaback plant, piggyback plant, youth-on-age, Tolmiea menziesii
n12805146currant, currant bush
n12805561black currant, European black currant, Ribes nigrum
h12805762white currant, Ribes sativum
n12806015gooseberry, gooseberry bush, Ribes uva-crispa, Ribes grossularia
n12806732plane tree, sycamore, platan
n12807251London plane, Platanus acerifolia
n12807409American sycamore, American plane, buttonwood, Platanus occidentalis
h12807624oriental plane, Platanus orientalis
n12807773California sycamore, Platanus racemosa
l12808007Arizona sycamore, Platanus wrightii
h12809868Greek valerian, Polemonium reptans
h12810007northern Jacob's ladder, Polemonium boreale
h12810151skunkweed, skunk-weed, Polemonium viscosum
n12810595phlox
n12811027moss pink, mountain phlox, moss phlox, dwarf phlox, Phlox subulata
h12811713evening-snow, Linanthus dichotomus
h12812235acanthus
n12812478bear's breech, bear's breeches, sea holly, Acanthus mollis
h12812801caricature plant, Graptophyllum pictum
n12813189black-eyed Susan, black-eyed Susan vine, Thunbergia alata
n12814643catalpa, Indian bean
h12814857Catalpa bignioides
h12814960Catalpa speciosa
n12815198desert willow, Chilopsis linearis
h12815668calabash, calabash tree, Crescentia cujete
h12815838calabash
n12816508borage, tailwort, Borago officinalis
h12816942common amsinckia, Amsinckia intermedia
n12817464anchusa
n12817694bugloss, alkanet, Anchusa officinalis
h12817855cape forget-me-not, Anchusa capensis
h12818004cape forget-me-not, Anchusa riparia
n12818346Spanish elm, Equador laurel, salmwood, cypre, princewood, Cordia alliodora
h12818601princewood, Spanish elm, Cordia gerascanthus
n12818966Chinese forget-me-not, Cynoglossum amabile
h12819141hound's-tongue, Cynoglossum officinale
h12819354hound's-tongue, Cynoglossum virginaticum
n12819728blueweed, blue devil, blue thistle, viper's bugloss, Echium vulgare
h12820113beggar's lice, beggar lice
h12820669gromwell, Lithospermum officinale
n12820853puccoon, Lithospermum caroliniense
n12821505Virginia bluebell, Virginia cowslip, Mertensia virginica
n12821895garden forget-me-not, Myosotis sylvatica
n12822115forget-me-not, mouse ear, Myosotis scorpiodes
h12822466false gromwell
n12822769comfrey, cumfrey
n12822955common comfrey, boneset, Symphytum officinale
n12823717convolvulus
n12823859bindweed
n12824053field bindweed, wild morning-glory, Convolvulus arvensis
h12824289scammony, Convolvulus scammonia
h12824735silverweed
n12825497dodder
h12826143dichondra, Dichondra micrantha
n12827270cypress vine, star-glory, Indian pink, Ipomoea quamoclit, Quamoclit pennata
n12827537moonflower, belle de nuit, Ipomoea alba
h12827907wild potato vine, wild sweet potato vine, man-of-the-earth, manroot, scammonyroot, Ipomoea panurata, Ipomoea fastigiata
n12828220red morning-glory, star ipomoea, Ipomoea coccinea
l12828379man-of-the-earth, Ipomoea leptophylla
h12828520scammony, Ipomoea orizabensis
n12828791Japanese morning glory, Ipomoea nil
h12828977imperial Japanese morning glory, Ipomoea imperialis
h12829582gesneriad
h12829975gesneria
n12830222achimenes, hot water plant
n12830568aeschynanthus
h12831141lace-flower vine, Alsobia dianthiflora, Episcia dianthiflora
h12831535columnea
l12831932episcia
n12832315gloxinia
n12832538Canterbury bell, Gloxinia perennis
h12832822kohleria
n12833149African violet, Saintpaulia ionantha
n12833985streptocarpus
h12834190Cape primrose
n12834798waterleaf
h12834938Virginia waterleaf, Shawnee salad, shawny, Indian salad, John's cabbage, Hydrophyllum virginianum
n12835331yellow bells, California yellow bells, whispering bells, Emmanthe penduliflora
h12835766yerba santa, Eriodictyon californicum
n12836212nemophila
n12836337baby blue-eyes, Nemophila menziesii
n12836508five-spot, Nemophila maculata
n12836862scorpionweed, scorpion weed, phacelia
h12837052California bluebell, Phacelia campanularia
h12837259California bluebell, whitlavia, Phacelia minor, Phacelia whitlavia
h12837466fiddleneck, Phacelia tanacetifolia
l12837803fiesta flower, Pholistoma auritum, Nemophila aurita
h12839574basil thyme, basil balm, mother of thyme, Acinos arvensis, Satureja acinos
h12839979giant hyssop
h12840168yellow giant hyssop, Agastache nepetoides
n12840362anise hyssop, Agastache foeniculum
h12840502Mexican hyssop, Agastache mexicana
n12840749bugle, bugleweed
n12841007creeping bugle, Ajuga reptans
n12841193erect bugle, blue bugle, Ajuga genevensis
n12841354pyramid bugle, Ajuga pyramidalis
h12842302wood mint
h12842519hairy wood mint, Blephilia hirsuta
h12842642downy wood mint, Blephilia celiata
h12842887calamint
h12843144common calamint, Calamintha sylvatica, Satureja calamintha officinalis
h12843316large-flowered calamint, Calamintha grandiflora, Clinopodium grandiflorum, Satureja grandiflora
l12843557lesser calamint, field balm, Calamintha nepeta, Calamintha nepeta glantulosa, Satureja nepeta, Satureja calamintha glandulosa
n12843970wild basil, cushion calamint, Clinopodium vulgare, Satureja vulgaris
h12844409horse balm, horseweed, stoneroot, stone-root, richweed, stone root, Collinsonia canadensis
n12844939coleus, flame nettle
h12845187country borage, Coleus aromaticus, Coleus amboinicus, Plectranthus amboinicus
n12845413painted nettle, Joseph's coat, Coleus blumei, Solenostemon blumei, Solenostemon scutellarioides
h12845908Apalachicola rosemary, Conradina glabra
h12846335dragonhead, dragon's head, Dracocephalum parviflorum
h12846690elsholtzia
n12847008hemp nettle, dead nettle, Galeopsis tetrahit
n12847374ground ivy, alehoof, field balm, gill-over-the-ground, runaway robin, Glechoma hederaceae, Nepeta hederaceae
n12847927pennyroyal, American pennyroyal, Hedeoma pulegioides
n12848499hyssop, Hyssopus officinalis
n12849061dead nettle
n12849279white dead nettle, Lamium album
n12849416henbit, Lamium amplexicaule
n12849952English lavender, Lavandula angustifolia, Lavandula officinalis
n12850168French lavender, Lavandula stoechas
n12850336spike lavender, French lavender, Lavandula latifolia
n12850906dagga, Cape dagga, red dagga, wilde dagga, Leonotis leonurus
h12851094lion's-ear, Leonotis nepetaefolia, Leonotis nepetifolia
n12851469motherwort, Leonurus cardiaca
h12851860pitcher sage, Lepechinia calycina, Sphacele calycina
h12852234bugleweed, Lycopus virginicus
h12852428water horehound, Lycopus americanus
h12852570gipsywort, gypsywort, Lycopus europaeus
h12853080origanum
h12853287oregano, marjoram, pot marjoram, wild marjoram, winter sweet, Origanum vulgare
n12853482sweet marjoram, knotted marjoram, Origanum majorana, Majorana hortensis
l12854048horehound
h12854193common horehound, white horehound, Marrubium vulgare
n12854600lemon balm, garden balm, sweet balm, bee balm, beebalm, Melissa officinalis
h12855365corn mint, field mint, Mentha arvensis
n12855494water-mint, water mint, Mentha aquatica
h12855710bergamot mint, lemon mint, eau de cologne mint, Mentha citrata
h12855886horsemint, Mentha longifolia
n12856091peppermint, Mentha piperita
n12856287spearmint, Mentha spicata
n12856479apple mint, applemint, Mentha rotundifolia, Mentha suaveolens
n12856680pennyroyal, Mentha pulegium
h12857204yerba buena, Micromeria chamissonis, Micromeria douglasii, Satureja douglasii
l12857779molucca balm, bells of Ireland, Molucella laevis
n12858150monarda, wild bergamot
n12858397bee balm, beebalm, bergamot mint, oswego tea, Monarda didyma
n12858618horsemint, Monarda punctata
n12858871bee balm, beebalm, Monarda fistulosa
h12858987lemon mint, horsemint, Monarda citriodora
h12859153plains lemon monarda, Monarda pectinata
h12859272basil balm, Monarda clinopodia
h12859679mustang mint, Monardella lanceolata
n12859986catmint, catnip, Nepeta cataria
n12860365basil
h12860978beefsteak plant, Perilla frutescens crispa
n12861345phlomis
l12861541Jerusalem sage, Phlomis fruticosa
n12861892physostegia
n12862512plectranthus
h12862828patchouli, patchouly, pachouli, Pogostemon cablin
h12863234self-heal, heal all, Prunella vulgaris
n12863624mountain mint
n12864160rosemary, Rosmarinus officinalis
n12865037clary sage, Salvia clarea
n12865562purple sage, chaparral sage, Salvia leucophylla
n12865708cancerweed, cancer weed, Salvia lyrata
n12865824common sage, ramona, Salvia officinalis
n12866002meadow clary, Salvia pratensis
n12866162clary, Salvia sclarea
h12866333pitcher sage, Salvia spathacea
n12866459Mexican mint, Salvia divinorum
n12866635wild sage, wild clary, vervain sage, Salvia verbenaca
h12866968savory
h12867184summer savory, Satureja hortensis, Satureia hortensis
h12867449winter savory, Satureja montana, Satureia montana
n12867826skullcap, helmetflower
l12868019blue pimpernel, blue skullcap, mad-dog skullcap, mad-dog weed, Scutellaria lateriflora
h12868880hedge nettle, dead nettle, Stachys sylvatica
n12869061hedge nettle, Stachys palustris
n12869478germander
h12869668American germander, wood sage, Teucrium canadense
h12870048cat thyme, marum, Teucrium marum
h12870225wood sage, Teucrium scorodonia
n12870535thyme
n12870682common thyme, Thymus vulgaris
n12870891wild thyme, creeping thyme, Thymus serpyllum
h12871272blue curls
h12871696turpentine camphor weed, camphorweed, vinegarweed, Trichostema lanceolatum
h12871859bastard pennyroyal, Trichostema dichotomum
l12872458bladderwort
h12872914butterwort
h12873341genlisea
h12873984martynia, Martynia annua
l12875269common unicorn plant, devil's claw, common devil's claw, elephant-tusk, proboscis flower, ram's horn, Proboscidea louisianica
h12875697sand devil's claw, Proboscidea arenaria, Martynia arenaria
h12875861sweet unicorn plant, Proboscidea fragrans, Martynia fragrans
h12876899figwort
h12877244snapdragon
h12877493white snapdragon, Antirrhinum coulterianum
h12877637yellow twining snapdragon, Antirrhinum filipes
n12877838Mediterranean snapdragon, Antirrhinum majus
h12878169kitten-tails
h12878325Alpine besseya, Besseya alpina
h12878784false foxglove, Aureolaria pedicularia, Gerardia pedicularia
h12879068false foxglove, Aureolaria virginica, Gerardia virginica
n12879527calceolaria, slipperwort
n12879963Indian paintbrush, painted cup
n12880244desert paintbrush, Castilleja chromosa
n12880462giant red paintbrush, Castilleja miniata
h12880638great plains paintbrush, Castilleja sessiliflora
h12880799sulfur paintbrush, Castilleja sulphurea
h12881105shellflower, shell-flower, turtlehead, snakehead, snake-head, Chelone glabra
h12881913maiden blue-eyed Mary, Collinsia parviflora
h12882158blue-eyed Mary, Collinsia verna
n12882779foxglove, digitalis
n12882945common foxglove, fairy bell, fingerflower, finger-flower, fingerroot, finger-root, Digitalis purpurea
h12883265yellow foxglove, straw foxglove, Digitalis lutea
h12883628gerardia
n12884100blue toadflax, old-field toadflax, Linaria canadensis
n12884260toadflax, butter-and-eggs, wild snapdragon, devil's flax, Linaria vulgaris
h12885045golden-beard penstemon, Penstemon barbatus
h12885265scarlet bugler, Penstemon centranthifolius
h12885510red shrubby penstemon, redwood penstemon
h12885754Platte River penstemon, Penstemon cyananthus
h12886185hot-rock penstemon, Penstemon deustus
h12886402Jones' penstemon, Penstemon dolius
h12886600shrubby penstemon, lowbush penstemon, Penstemon fruticosus
h12886831narrow-leaf penstemon, Penstemon linarioides
n12887293balloon flower, scented penstemon, Penstemon palmeri
h12887532Parry's penstemon, Penstemon parryi
h12887713rock penstemon, cliff penstemon, Penstemon rupicola
h12888016Rydberg's penstemon, Penstemon rydbergii
h12888234cascade penstemon, Penstemon serrulatus
h12888457Whipple's penstemon, Penstemon whippleanus
n12889219moth mullein, Verbascum blattaria
h12889412white mullein, Verbascum lychnitis
h12889579purple mullein, Verbascum phoeniceum
n12889713common mullein, great mullein, Aaron's rod, flannel mullein, woolly mullein, torch, Verbascum thapsus
n12890265veronica, speedwell
n12890490field speedwell, Veronica agrestis
n12890685brooklime, American brooklime, Veronica americana
n12890928corn speedwell, Veronica arvensis
n12891093brooklime, European brooklime, Veronica beccabunga
n12891305germander speedwell, bird's eye, Veronica chamaedrys
n12891469water speedwell, Veronica michauxii, Veronica anagallis-aquatica
n12891643common speedwell, gypsyweed, Veronica officinalis
h12891824purslane speedwell, Veronica peregrina
h12892013thyme-leaved speedwell, Veronica serpyllifolia
n12893463nightshade
n12893993horse nettle, ball nettle, bull nettle, ball nightshade, Solanum carolinense
h12895298African holly, Solanum giganteum
n12895811potato vine, Solanum jasmoides
h12896615garden huckleberry, wonderberry, sunberry, Solanum nigrum guineese, Solanum melanocerasum, Solanum burbankii
h12897118naranjilla, Solanum quitoense
h12897788potato vine, giant potato creeper, Solanum wendlandii
h12897999potato tree, Brazilian potato tree, Solanum wrightii, Solanum macranthum
h12898342belladonna, belladonna plant, deadly nightshade, Atropa belladonna
n12898774bush violet, browallia
h12899166lady-of-the-night, Brunfelsia americana
n12899537angel's trumpet, maikoa, Brugmansia arborea, Datura arborea
n12899752angel's trumpet, Brugmansia suaveolens, Datura suaveolens
h12899971red angel's trumpet, Brugmansia sanguinea, Datura sanguinea
h12900783cone pepper, Capsicum annuum conoides
n12901724bird pepper, Capsicum frutescens baccatum, Capsicum baccatum
h12902466day jessamine, Cestrum diurnum
n12902662night jasmine, night jessamine, Cestrum nocturnum
h12903014tree tomato, tamarillo
h12903367thorn apple
h12903503jimsonweed, jimson weed, Jamestown weed, common thorn apple, apple of Peru, Datura stramonium
h12903964pichi, Fabiana imbricata
n12904314henbane, black henbane, stinking nightshade, Hyoscyamus niger
h12904562Egyptian henbane, Hyoscyamus muticus
h12904938matrimony vine, boxthorn
h12905135common matrimony vine, Duke of Argyll's tea tree, Lycium barbarum, Lycium halimifolium
n12905412Christmasberry, Christmas berry, Lycium carolinianum
n12906214plum tomato
l12906498mandrake, devil's apples, Mandragora officinarum
h12906771mandrake root, mandrake
h12907057apple of Peru, shoo fly, Nicandra physaloides
h12907671flowering tobacco, Jasmine tobacco, Nicotiana alata
h12907857common tobacco, Nicotiana tabacum
l12908093wild tobacco, Indian tobacco, Nicotiana rustica
n12908645cupflower, nierembergia
h12908854whitecup, Nierembergia repens, Nierembergia rivularis
n12909421petunia
h12909614large white petunia, Petunia axillaris
h12909759violet-flowered petunia, Petunia integrifolia
n12909917hybrid petunia, Petunia hybrida
n12911079cape gooseberry, purple ground cherry, Physalis peruviana
h12911264strawberry tomato, dwarf cape gooseberry, Physalis pruinosa
n12911440tomatillo, jamberry, Mexican husk tomato, Physalis ixocarpa
n12911673tomatillo, miltomate, purple ground cherry, jamberry, Physalis philadelphica
h12911914yellow henbane, Physalis viscosa
h12912274cock's eggs, Salpichroa organifolia, Salpichroa rhomboidea
l12912670salpiglossis
h12912801painted tongue, Salpiglossis sinuata
h12913144butterfly flower, poor man's orchid, schizanthus
h12913524Scopolia carniolica
n12913791chalice vine, trumpet flower, cupflower, Solandra guttata
n12914923verbena, vervain
h12915140lantana
n12915568black mangrove, Avicennia marina
n12915811white mangrove, Avicennia officinalis
n12916179black mangrove, Aegiceras majus
n12916511teak, Tectona grandis
n12917901spurge
l12918609sun spurge, wartweed, wartwort, devil's milk, Euphorbia helioscopia
h12918810petty spurge, devil's milk, Euphorbia peplus
h12918991medusa's head, Euphorbia medusae, Euphorbia caput-medusae
h12919195wild spurge, flowering spurge, tramp's spurge, Euphorbia corollata
n12919403snow-on-the-mountain, snow-in-summer, ghost weed, Euphorbia marginata
n12919646cypress spurge, Euphorbia cyparissias
n12919847leafy spurge, wolf's milk, Euphorbia esula
h12920043hairy spurge, Euphorbia hirsuta
n12920204poinsettia, Christmas star, Christmas flower, lobster plant, Mexican flameleaf, painted leaf, Euphorbia pulcherrima
h12920521Japanese poinsettia, mole plant, paint leaf, Euphorbia heterophylla
h12920719fire-on-the-mountain, painted leaf, Mexican fire plant, Euphorbia cyathophora
n12920955wood spurge, Euphorbia amygdaloides
h12921315dwarf spurge, Euphorbia exigua
h12921499scarlet plume, Euphorbia fulgens
h12921660naboom, cactus euphorbia, Euphorbia ingens
n12921868crown of thorns, Christ thorn, Christ plant, Euphorbia milii
h12922119toothed spurge, Euphorbia dentata
h12922458three-seeded mercury, Acalypha virginica
n12922763croton, Croton tiglium
h12923108cascarilla, Croton eluteria
h12923257cascarilla bark, eleuthera bark, sweetwood bark
n12924623castor-oil plant, castor bean plant, palma christi, palma christ, Ricinus communis
n12925179spurge nettle, tread-softly, devil nettle, pica-pica, Cnidoscolus urens, Jatropha urens, Jatropha stimulosus
h12925583physic nut, Jatropha curcus
h12926039Para rubber tree, caoutchouc tree, Hevea brasiliensis
n12926480cassava, casava
n12926689bitter cassava, manioc, mandioc, mandioca, tapioca plant, gari, Manihot esculenta, Manihot utilissima
n12927013cassava, manioc
h12927194sweet cassava, Manihot dulcis
n12927494candlenut, varnish tree, Aleurites moluccana
h12927758tung tree, tung, tung-oil tree, Aleurites fordii
n12928071slipper spurge, slipper plant
h12928307candelilla, Pedilanthus bracteatus, Pedilanthus pavonis
h12928491Jewbush, Jew-bush, Jew bush, redbird cactus, redbird flower, Pedilanthus tithymaloides
h12928819jumping bean, jumping seed, Mexican jumping bean
n12929403camellia, camelia
h12929600japonica, Camellia japonica
h12930778umbellifer, umbelliferous plant
h12930951wild parsley
h12931231fool's parsley, lesser hemlock, Aethusa cynapium
n12931542dill, Anethum graveolens
h12931906angelica, angelique
n12932173garden angelica, archangel, Angelica Archangelica
n12932365wild angelica, Angelica sylvestris
h12932706chervil, beaked parsley, Anthriscus cereifolium
n12932966cow parsley, wild chervil, Anthriscus sylvestris
h12933274wild celery, Apium graveolens
n12934036astrantia, masterwort
n12934174greater masterwort, Astrantia major
n12934479caraway, Carum carvi
h12934685whorled caraway
n12934985water hemlock, Cicuta verosa
h12935166spotted cowbane, spotted hemlock, spotted water hemlock
n12935609hemlock, poison hemlock, poison parsley, California fern, Nebraska fern, winter fern, Conium maculatum
h12936155earthnut, Conopodium denudatum
h12936826cumin, Cuminum cyminum
n12937130wild carrot, Queen Anne's lace, Daucus carota
h12938081eryngo, eringo
n12938193sea holly, sea holm, sea eryngium, Eryngium maritimum
h12938445button snakeroot, Eryngium aquaticum
h12938667rattlesnake master, rattlesnake's master, button snakeroot, Eryngium yuccifolium
h12939104fennel
n12939282common fennel, Foeniculum vulgare
h12939479Florence fennel, Foeniculum dulce, Foeniculum vulgare dulce
n12939874cow parsnip, hogweed, Heracleum sphondylium
n12940226lovage, Levisticum officinale
n12940609sweet cicely, Myrrhis odorata
h12941220water fennel, Oenanthe aquatica
h12941536parsnip, Pastinaca sativa
h12941717cultivated parsnip
h12942025wild parsnip, madnep
n12942395parsley, Petroselinum crispum
n12942572Italian parsley, flat-leaf parsley, Petroselinum crispum neapolitanum
h12942729Hamburg parsley, turnip-rooted parsley, Petroselinum crispum tuberosum
h12943049anise, anise plant, Pimpinella anisum
h12943443sanicle, snakeroot
h12943912purple sanicle, Sanicula bipinnatifida
h12944095European sanicle, Sanicula Europaea
h12945177water parsnip, Sium suave
h12945366greater water parsnip, Sium latifolium
h12945549skirret, Sium sisarum
n12946849dogwood, dogwood tree, cornel
n12947313common white dogwood, eastern flowering dogwood, Cornus florida
n12947544red osier, red osier dogwood, red dogwood, American dogwood, redbrush, Cornus stolonifera
h12947756silky dogwood, Cornus obliqua
l12947895silky cornel, silky dogwood, Cornus amomum
n12948053common European dogwood, red dogwood, blood-twig, pedwood, Cornus sanguinea
n12948251bunchberry, dwarf cornel, crackerberry, pudding berry, Cornus canadensis
n12948495cornelian cherry, Cornus mas
h12949160puka, Griselinia lucida
h12949361kapuka, Griselinia littoralis
n12950126valerian
n12950314common valerian, garden heliotrope, Valeriana officinalis
h12950796common corn salad, lamb's lettuce, Valerianella olitoria, Valerianella locusta
n12951146red valerian, French honeysuckle, Centranthus ruber
n12951835filmy fern, film fern
h12952165bristle fern, filmy fern
h12952469hare's-foot bristle fern, Trichomanes boschianum
h12952590Killarney fern, Trichomanes speciosum
h12952717kidney fern, Trichomanes reniforme
n12953206flowering fern, osmund
n12953484royal fern, royal osmund, king fern, ditch fern, French bracken, Osmunda regalis
h12953712interrupted fern, Osmunda clatonia
h12954353crape fern, Prince-of-Wales fern, Prince-of-Wales feather, Prince-of-Wales plume, Leptopteris superba, Todea superba
l12954799crepe fern, king fern, Todea barbara
h12955414curly grass, curly grass fern, Schizaea pusilla
h12955840pine fern, Anemia adiantifolia
h12956170climbing fern
l12956367creeping fern, Hartford fern, Lygodium palmatum
h12956588climbing maidenhair, climbing maidenhair fern, snake fern, Lygodium microphyllum
h12956922scented fern, Mohria caffrorum
h12957608clover fern, pepperwort
h12957803nardoo, nardo, common nardoo, Marsilea drummondii
n12957924water clover, Marsilea quadrifolia
h12958261pillwort, Pilularia globulifera
h12958615regnellidium, Regnellidium diphyllum
h12959074floating-moss, Salvinia rotundifolia, Salvinia auriculata
h12959538mosquito fern, floating fern, Carolina pond fern, Azolla caroliniana
h12960378adder's tongue, adder's tongue fern
h12960552ribbon fern, Ophioglossum pendulum
h12960863grape fern
h12961242daisyleaf grape fern, daisy-leaved grape fern, Botrychium matricariifolium
h12961393leathery grape fern, Botrychium multifidum
h12961536rattlesnake fern, Botrychium virginianum
n12961879flowering fern, Helminthostachys zeylanica
n12963628powdery mildew
l12964920Dutch elm fungus, Ceratostomella ulmi
n12965626ergot, Claviceps purpurea
h12965951rye ergot
h12966804black root rot fungus, Xylaria mali
n12966945dead-man's-fingers, dead-men's-fingers, Xylaria polymorpha
h12968136sclerotinia
h12968309brown cup
n12969131earthball, false truffle, puffball, hard-skinned puffball
n12969425Scleroderma citrinum, Scleroderma aurantium
h12969670Scleroderma flavidium, star earthball
h12969927Scleroderma bovista, smooth earthball
h12970193Podaxaceae
h12970293stalked puffball
h12970733stalked puffball
h12971400false truffle
h12971804Rhizopogon idahoensis
h12972136Truncocolumella citrina
n12973443mucor
h12973791rhizopus
h12973937bread mold, Rhizopus nigricans
n12974987slime mold, slime mould
n12975804true slime mold, acellular slime mold, plasmodial slime mold, myxomycete
h12976198cellular slime mold
h12976554dictostylium
h12978076pond-scum parasite
h12979316potato wart fungus, Synchytrium endobioticum
n12979829white fungus, Saprolegnia ferax
h12980080water mold
n12980840downy mildew, false mildew
h12981086blue mold fungus, Peronospora tabacina
h12981301onion mildew, Peronospora destructor
l12981443tobacco mildew, Peronospora hyoscyami
h12981954white rust
n12982468pythium
h12982590damping off fungus, Pythium debaryanum
h12982915Phytophthora citrophthora
n12983048Phytophthora infestans
h12983654clubroot fungus, Plasmodiophora brassicae
h12983873Geglossaceae
h12983961Sarcosomataceae
h12984267Rufous rubber cup
h12984489devil's cigar
h12984595devil's urn
n12985420truffle, earthnut, earth-ball
n12985773club fungus
o12985857coral fungus
n12986227tooth fungus
n12987056lichen
h12987423ascolichen
h12987535basidiolichen
n12988158lecanora
h12988341manna lichen
h12988572archil, orchil
h12989007roccella, Roccella tinctoria
n12989938beard lichen, beard moss, Usnea barbata
h12990597horsehair lichen, horsetail lichen
n12991184reindeer moss, reindeer lichen, arctic moss, Cladonia rangiferina
l12991837crottle, crottal, crotal
n12992177Iceland moss, Iceland lichen, Cetraria islandica
n12992868fungus
h12994892promycelium
n12995601true fungus
n12997654basidiomycete, basidiomycetous fungi
n12997919mushroom
o12998815agaric
n13000891mushroom
n13001041mushroom
n13001206toadstool
n13001366horse mushroom, Agaricus arvensis
n13001529meadow mushroom, field mushroom, Agaricus campestris
n13001930shiitake, shiitake mushroom, Chinese black mushroom, golden oak mushroom, Oriental black mushroom, Lentinus edodes
h13002209scaly lentinus, Lentinus lepideus
n13002750royal agaric, Caesar's agaric, Amanita caesarea
n13002925false deathcap, Amanita mappa
n13003061fly agaric, Amanita muscaria
n13003254death cap, death cup, death angel, destroying angel, Amanita phalloides
n13003522blushing mushroom, blusher, Amanita rubescens
n13003712destroying angel, Amanita verna
n13004423chanterelle, chantarelle, Cantharellus cibarius
h13004640floccose chanterelle, Cantharellus floccosus
h13004826pig's ears, Cantharellus clavatus
h13004992cinnabar chanterelle, Cantharellus cinnabarinus
n13005329jack-o-lantern fungus, jack-o-lantern, jack-a-lantern, Omphalotus illudens
n13005984inky cap, inky-cap mushroom, Coprinus atramentarius
n13006171shaggymane, shaggy cap, shaggymane mushroom, Coprinus comatus
n13006631milkcap, Lactarius delicioso
n13006894fairy-ring mushroom, Marasmius oreades
n13007034fairy ring, fairy circle
n13007417oyster mushroom, oyster fungus, oyster agaric, Pleurotus ostreatus
h13007629olive-tree agaric, Pleurotus phosphoreus
h13008157Pholiota astragalina
n13008315Pholiota aurea, golden pholiota
h13008485Pholiota destruens
h13008689Pholiota flammans
h13008839Pholiota flavida
n13009085nameko, viscid mushroom, Pholiota nameko
h13009244Pholiota squarrosa-adiposa
n13009429Pholiota squarrosa, scaly pholiota
h13009656Pholiota squarrosoides
h13010694Stropharia ambigua
h13010951Stropharia hornemannii
h13011221Stropharia rugoso-annulata
n13011595gill fungus
n13012253Entoloma lividum, Entoloma sinuatum
h13012469Entoloma aprile
l13012973Chlorophyllum molybdites
n13013534lepiota
n13013764parasol mushroom, Lepiota procera
h13013965poisonous parasol, Lepiota morgani
h13014097Lepiota naucina
h13014265Lepiota rhacodes
n13014409American parasol, Lepiota americana
h13014581Lepiota rubrotincta
n13014741Lepiota clypeolaria
h13014879onion stem, Lepiota cepaestipes
h13015509pink disease fungus, Corticium salmonicolor
h13015688bottom rot fungus, Corticium solani
h13016076potato fungus, Pellicularia filamentosa, Rhizoctinia solani
h13016289coffee fungus, Pellicularia koleroga
n13017102blewits, Clitocybe nuda
n13017240sandy mushroom, Tricholoma populinum
h13017439Tricholoma pessundatum
h13017610Tricholoma sejunctum
h13017789man-on-a-horse, Tricholoma flavovirens
h13017979Tricholoma venenata
h13018088Tricholoma pardinum
h13018232Tricholoma vaccinum
h13018407Tricholoma aurantium
h13018906Volvaria bombycina
h13019496Pluteus aurantiorugosus
h13019643Pluteus magnus, sawdust mushroom
n13019835deer mushroom, Pluteus cervinus
n13020191straw mushroom, Chinese mushroom, Volvariella volvacea
h13020481Volvariella bombycina
n13020964Clitocybe clavipes
h13021166Clitocybe dealbata
h13021332Clitocybe inornata
h13021543Clitocybe robusta, Clytocybe alba
n13021689Clitocybe irina, Tricholoma irinum, Lepista irina
h13021867Clitocybe subconnexa
n13022210winter mushroom, Flammulina velutipes
n13022709mycelium
h13022903sclerotium
n13023134sac fungus
n13024012ascomycete, ascomycetous fungus
h13024500Clavicipitaceae, grainy club mushrooms
h13024653grainy club
n13025647yeast
h13025854baker's yeast, brewer's yeast, Saccharomyces cerevisiae
h13026015wine-maker's yeast, Saccharomyces ellipsoides
h13027557Aspergillus fumigatus
h13027879brown root rot fungus, Thielavia basicola
n13028611discomycete, cup fungus
h13028937Leotia lubrica
h13029122Mitrula elegans
n13029326Sarcoscypha coccinea, scarlet cup
h13029610Caloscypha fulgens
n13029760Aleuria aurantia, orange peel fungus
h13030337elf cup
h13030616Peziza domicilina
h13030852blood cup, fairy cup, Peziza coccinea
h13031193Urnula craterium, urn fungus
h13031323Galiella rufa
h13031474Jafnea semitosta
n13032115morel
n13032381common morel, Morchella esculenta, sponge mushroom, sponge morel
n13032618Disciotis venosa, cup morel
n13032923Verpa, bell morel
n13033134Verpa bohemica, early morel
h13033396Verpa conica, conic Verpa
n13033577black morel, Morchella conica, conic morel, Morchella angusticeps, narrowhead morel
h13033879Morchella crassipes, thick-footed morel
n13034062Morchella semilibera, half-free morel, cow's head
h13034555Wynnea americana
h13034788Wynnea sparassoides
n13035241false morel
h13035389lorchel
n13035707helvella
l13035925Helvella crispa, miter mushroom
h13036116Helvella acetabulum
h13036312Helvella sulcata
h13036804discina
o13037406gyromitra
h13037585Gyromitra californica, California false morel
h13037805Gyromitra sphaerospora, round-spored gyromitra
n13038068Gyromitra esculenta, brain mushroom, beefsteak morel
h13038376Gyromitra infula, saddled-shaped false morel
h13038577Gyromitra fastigiata, Gyromitra brunnea
n13038744Gyromitra gigas
n13039349gasteromycete, gastromycete
o13040303stinkhorn, carrion fungus
n13040629common stinkhorn, Phallus impudicus
h13040796Phallus ravenelii
n13041312dog stinkhorn, Mutinus caninus
h13041943Calostoma lutescens
h13042134Calostoma cinnabarina
h13042316Calostoma ravenelii
h13042982stinky squid, Pseudocolus fusiformis
n13043926puffball, true puffball
n13044375giant puffball, Calvatia gigantea
o13044778earthstar
h13045210Geastrum coronatum
h13045594Radiigera fuscogleba
h13045975Astreus pteridis
h13046130Astreus hygrometricus
n13046669bird's-nest fungus
h13047862Gastrocybe lateritia
h13048447Macowanites americanus
n13049953polypore, pore fungus, pore mushroom
n13050397bracket fungus, shelf fungus
h13050705Albatrellus dispansus
h13050940Albatrellus ovinus, sheep polypore
h13051346Neolentinus ponderosus
h13052014Oligoporus leucospongia
h13052248Polyporus tenuiculus
o13052670hen-of-the-woods, hen of the woods, Polyporus frondosus, Grifola frondosa
n13052931Polyporus squamosus, scaly polypore
n13053608beefsteak fungus, Fistulina hepatica
n13054073agaric, Fomes igniarius
o13054560bolete
n13055423Boletus chrysenteron
n13055577Boletus edulis
h13055792Frost's bolete, Boletus frostii
n13055949Boletus luridus
h13056135Boletus mirabilis
h13056349Boletus pallidus
h13056607Boletus pulcherrimus
h13056799Boletus pulverulentus
h13057054Boletus roxanae
h13057242Boletus subvelutipes
h13057422Boletus variipes
h13057639Boletus zelleri
h13058037Fuscoboletinus paluster
h13058272Fuscoboletinus serotinus
h13058608Leccinum fibrillosum
h13059298Suillus albivelatus
h13059657old-man-of-the-woods, Strobilomyces floccopus
h13060017Boletellus russellii
n13060190jelly fungus
h13061172snow mushroom, Tremella fuciformis
n13061348witches' butter, Tremella lutescens
h13061471Tremella foliacea
h13061704Tremella reticulata
n13062421Jew's-ear, Jew's-ears, ear fungus, Auricularia auricula
h13063269rust, rust fungus
h13063514aecium
h13064111flax rust, flax rust fungus, Melampsora lini
h13064457blister rust, Cronartium ribicola
n13065089wheat rust, Puccinia graminis
h13065514apple rust, cedar-apple rust, Gymnosporangium juniperi-virginianae
h13066129smut, smut fungus
n13066448covered smut
h13066979loose smut
h13067191cornsmut, corn smut
h13067330boil smut, Ustilago maydis
h13067532Sphacelotheca, genus Sphacelotheca
h13067672head smut, Sphacelotheca reiliana
n13068255bunt, Tilletia caries
h13068434bunt, stinking smut, Tilletia foetida
h13068735onion smut, Urocystis cepulae
h13068917flag smut fungus
h13069224wheat flag smut, Urocystis tritici
h13069773felt fungus, Septobasidium pseudopedicellatum
h13070308waxycap
h13070875Hygrocybe acutoconica, conic waxycap
h13071371Hygrophorus borealis
h13071553Hygrophorus caeruleus
h13071815Hygrophorus inocybiformis
h13072031Hygrophorus kauffmanii
h13072209Hygrophorus marzuolus
h13072350Hygrophorus purpurascens
n13072528Hygrophorus russula
h13072706Hygrophorus sordidus
h13072863Hygrophorus tennesseensis
h13073055Hygrophorus turundus
h13073703Neohygrophorus angelesianus
n13074619Cortinarius armillatus
h13074814Cortinarius atkinsonianus
h13075020Cortinarius corrugatus
h13075272Cortinarius gentilis
h13075441Cortinarius mutabilis, purple-staining Cortinarius
h13075684Cortinarius semisanguineus
h13075847Cortinarius subfoetidus
h13076041Cortinarius violaceus
h13076405Gymnopilus spectabilis
h13076643Gymnopilus validipes
h13076831Gymnopilus ventricosus
n13077033mold, mould
n13077295mildew
h13078021verticillium
n13079073monilia
h13079419candida
h13079567Candida albicans, Monilia albicans
h13080306blastomycete
h13080866yellow spot fungus, Cercospora kopkei
h13081229green smut fungus, Ustilaginoidea virens
h13081999dry rot
h13082568rhizoctinia
n13083023houseplant
h13083461bedder, bedding plant
n13084184succulent
n13084834cultivar
h13085113weed
n13085747wort
h13090018brier
n13090871aril
n13091620sporophyll, sporophyl
h13091774sporangium, spore case, spore sac
h13091982sporangiophore
h13092078ascus
h13092240ascospore
h13092385arthrospore
h13092987eusporangium
h13093275tetrasporangium
h13093629gametangium
h13094145sorus
l13094273sorus
h13095013partial veil
h13096779lignum
h13098515vascular ray, medullary ray
h13098962phloem, bast
h13099833evergreen, evergreen plant
n13099999deciduous plant
h13100156poisonous plant
n13100677vine
h13102648creeper
n13102775tendril
h13103023root climber
h13103660lignosae
h13103750arborescent plant
n13103877snag
n13104059tree
n13107694timber tree
h13107807treelet
n13107891arbor
n13108131bean tree
n13108323pollard
n13108481sapling
n13108545shade tree
h13108662gymnospermous tree
n13108841conifer, coniferous tree
h13109733angiospermous tree, flowering tree
h13110915nut tree
h13111174spice tree
h13111340fever tree
h13111504stump, tree stump
n13111881bonsai
h13112035ming tree
h13112201ming tree
h13118330undershrub
h13118707subshrub, suffrutex
h13119870bramble
h13120211liana
h13120958geophyte
h13121104desert plant, xerophyte, xerophytic plant, xerophile, xerophilous plant
n13121349mesophyte, mesophytic plant
n13122364marsh plant, bog plant, swamp plant
h13123309hemiepiphyte, semiepiphyte
n13123431strangler, strangler tree
h13123841lithophyte, lithophytic plant
h13124358saprobe
h13124654autophyte, autophytic plant, autotroph, autotrophic organism
n13125117root
h13126050taproot
n13126856prop root
h13127001prophyll
h13127303rootstock
h13127666quickset
n13127843stolon, runner, offset
h13128278tuberous plant
h13128582rhizome, rootstock, rootstalk
n13128976rachis
h13129078caudex
h13130014cladode, cladophyll, phylloclad, phylloclade
h13130161receptacle
n13130726scape, flower stalk
n13131028umbel
n13131618petiole, leafstalk
h13132034peduncle
h13132156pedicel, pedicle
n13132338flower cluster
h13132486raceme
n13132656panicle
h13132756thyrse, thyrsus
h13132940cyme
h13133140cymule
h13133233glomerule
h13133316scorpioid cyme
o13133613ear, spike, capitulum
n13133932spadix
h13134302bulbous plant
h13134531bulbil, bulblet
h13134844cormous plant
n13134947fruit
h13135692fruitlet
n13135832seed
n13136316bean
n13136556nut
h13136781nutlet
h13137010kernel, meat
h13137225syconium
n13137409berry
h13137672aggregate fruit, multiple fruit, syncarp
h13137951simple fruit, bacca
h13138155acinus
l13138308drupe, stone fruit
h13138658drupelet
n13138842pome, false fruit
l13139055pod, seedpod
h13139321loment
h13139482pyxidium, pyxis
h13139647husk
h13139837cornhusk
h13140049pod, cod, seedcase
h13140367accessory fruit, pseudocarp
h13141141buckthorn
n13141415buckthorn berry, yellow berry
n13141564cascara buckthorn, bearberry, bearwood, chittamwood, chittimwood, Rhamnus purshianus
h13141797cascara, cascara sagrada, chittam bark, chittem bark
h13141972Carolina buckthorn, indian cherry, Rhamnus carolinianus
h13142182coffeeberry, California buckthorn, California coffee, Rhamnus californicus
n13142504redberry, red-berry, Rhamnus croceus
h13142907nakedwood
h13143285jujube, jujube bush, Christ's-thorn, Jerusalem thorn, Ziziphus jujuba
h13143758Christ's-thorn, Jerusalem thorn, Paliurus spina-christi
h13144084hazel, hazel tree, Pomaderris apetala
n13145040fox grape, Vitis labrusca
n13145250muscadine, Vitis rotundifolia
h13145444vinifera, vinifera grape, common grape vine, Vitis vinifera
h13146403Pinot blanc
n13146583Sauvignon grape
h13146928Sauvignon blanc
h13147153Muscadet
n13147270Riesling
l13147386Zinfandel
h13147532Chenin blanc
h13147689malvasia
h13147918Verdicchio
n13148208Boston ivy, Japanese ivy, Parthenocissus tricuspidata
h13148384Virginia creeper, American ivy, woodbine, Parthenocissus quinquefolia
h13149296true pepper, pepper vine
h13149970betel, betel pepper, Piper betel
h13150378cubeb
h13150592schizocarp
n13150894peperomia
h13151082watermelon begonia, Peperomia argyreia, Peperomia sandersii
h13152339yerba mansa, Anemopsis californica
n13154388pinna, pinnule
n13154494frond
h13154841bract
n13155095bracteole, bractlet
n13155305involucre
l13155611glume
h13156986palmate leaf
h13157137pinnate leaf
h13157346bijugate leaf, bijugous leaf, twice-pinnate
h13157481decompound leaf
l13157684acuminate leaf
h13157971deltoid leaf
h13158167ensiform leaf
n13158512linear leaf, elongate leaf
h13158605lyrate leaf
h13158714obtuse leaf
h13158815oblanceolate leaf
h13159357pandurate leaf, panduriform leaf
h13159691reniform leaf
h13159890spatulate leaf
h13160116even-pinnate leaf, abruptly-pinnate leaf
h13160254odd-pinnate leaf
h13160365pedate leaf
n13160604crenate leaf
h13160831dentate leaf
h13160938denticulate leaf
h13161151erose leaf
h13161254runcinate leaf
h13161904prickly-edged leaf
h13163553deadwood
h13163649haulm, halm
n13163991branchlet, twig, sprig
h13164501osier
h13170840giant scrambling fern, Diplopterygium longissimum
h13171210umbrella fern, fan fern, Sticherus flabellatus, Gleichenia flabellata
h13171797floating fern, water sprite, Ceratopteris pteridioides
n13172923polypody
h13173132licorice fern, Polypodium glycyrrhiza
h13173259grey polypody, gray polypody, resurrection fern, Polypodium polypodioides
l13173488leatherleaf, leathery polypody, coast polypody, Polypodium scouleri
h13173697rock polypody, rock brake, American wall fern, Polypodium virgianum
n13173882common polypody, adder's fern, wall fern, golden maidenhair, golden polypody, sweet fern, Polypodium vulgare
h13174354bear's-paw fern, Aglaomorpha meyeniana
h13174670strap fern
h13174823Florida strap fern, cow-tongue fern, hart's-tongue fern
h13175682basket fern, Drynaria rigidula
h13176363snake polypody, Microgramma-piloselloides
h13176714climbing bird's nest fern, Microsorium punctatum
n13177048golden polypody, serpent fern, rabbit's-foot fern, Phlebodium aureum, Polypodium aureum
h13177529staghorn fern
h13177768South American staghorn, Platycerium andinum
n13177884common staghorn fern, elkhorn fern, Platycerium bifurcatum, Platycerium alcicorne
h13178284felt fern, tongue fern, Pyrrosia lingua, Cyclophorus lingua
h13178707potato fern, Solanopteris bifrons
h13179056myrmecophyte
h13179804grass fern, ribbon fern, Vittaria lineata
n13180534spleenwort
n13180875black spleenwort, Asplenium adiantum-nigrum
n13181055bird's nest fern, Asplenium nidus
h13181244ebony spleenwort, Scott's Spleenwort, Asplenium platyneuron
h13181406black-stem spleenwort, black-stemmed spleenwort, little ebony spleenwort
n13181811walking fern, walking leaf, Asplenium rhizophyllum, Camptosorus rhizophyllus
h13182164green spleenwort, Asplenium viride
h13182338mountain spleenwort, Asplenium montanum
h13182799lobed spleenwort, Asplenium pinnatifidum
h13182937lanceolate spleenwort, Asplenium billotii
n13183056hart's-tongue, hart's-tongue fern, Asplenium scolopendrium, Phyllitis scolopendrium
n13183489scale fern, scaly fern, Asplenium ceterach, Ceterach officinarum
h13184394scolopendrium
n13185269deer fern, Blechnum spicant
h13185658doodia, rasp fern
h13186388chain fern
h13186546Virginia chain fern, Woodwardia virginica
n13187367silver tree fern, sago fern, black tree fern, Cyathea medullaris
l13188096davallia
h13188268hare's-foot fern
h13188462Canary Island hare's foot fern, Davallia canariensis
h13188767squirrel's-foot fern, ball fern, Davalia bullata, Davalia bullata mariesii, Davallia Mariesii
h13190060bracken, Pteridium esculentum
n13190747soft tree fern, Dicksonia antarctica
h13191148Scythian lamb, Cibotium barometz
h13191620false bracken, Culcita dubia
h13191884thyrsopteris, Thyrsopteris elegans
n13192625shield fern, buckler fern
h13193143broad buckler-fern, Dryopteris dilatata
h13193269fragrant cliff fern, fragrant shield fern, fragrant wood fern, Dryopteris fragrans
h13193466Goldie's fern, Goldie's shield fern, goldie's wood fern, Dryopteris goldiana
n13193642wood fern, wood-fern, woodfern
n13193856male fern, Dryopteris filix-mas
n13194036marginal wood fern, evergreen wood fern, leatherleaf wood fern, Dryopteris marginalis
h13194212mountain male fern, Dryopteris oreades
n13194572lady fern, Athyrium filix-femina
h13194758Alpine lady fern, Athyrium distentifolium
h13194918silvery spleenwort, glade fern, narrow-leaved spleenwort, Athyrium pycnocarpon, Diplazium pycnocarpon
n13195341holly fern, Cyrtomium aculeatum, Polystichum aculeatum
h13195761bladder fern
n13196003brittle bladder fern, brittle fern, fragile fern, Cystopteris fragilis
h13196234mountain bladder fern, Cystopteris montana
h13196369bulblet fern, bulblet bladder fern, berry fern, Cystopteris bulbifera
h13196738silvery spleenwort, Deparia acrostichoides, Athyrium thelypteroides
n13197274oak fern, Gymnocarpium dryopteris, Thelypteris dryopteris
n13197507limestone fern, northern oak fern, Gymnocarpium robertianum
h13198054ostrich fern, shuttlecock fern, fiddlehead, Matteuccia struthiopteris, Pteretis struthiopteris, Onoclea struthiopteris
h13198482hart's-tongue, hart's-tongue fern, Olfersia cervina, Polybotrya cervina, Polybotria cervina
n13198914sensitive fern, bead fern, Onoclea sensibilis
n13199717Christmas fern, canker brake, dagger fern, evergreen wood fern, Polystichum acrostichoides
n13199970holly fern
h13200193Braun's holly fern, prickly shield fern, Polystichum braunii
h13200542western holly fern, Polystichum scopulinum
n13200651soft shield fern, Polystichum setiferum
h13200986leather fern, leatherleaf fern, ten-day fern, Rumohra adiantiformis, Polystichum adiantiformis
h13201423button fern, Tectaria cicutaria
h13201566Indian button fern, Tectaria macrodonta
n13201969woodsia
h13202125rusty woodsia, fragrant woodsia, oblong woodsia, Woodsia ilvensis
h13202355Alpine woodsia, northern woodsia, flower-cup fern, Woodsia alpina
h13202602smooth woodsia, Woodsia glabella
n13205058Boston fern, Nephrolepis exaltata, Nephrolepis exaltata bostoniensis
h13205249basket fern, toothed sword fern, Nephrolepis pectinata
l13206178golden fern, leather fern, Acrostichum aureum
n13206817maidenhair, maidenhair fern
n13207094common maidenhair, Venushair, Venus'-hair fern, southern maidenhair, Venus maidenhair, Adiantum capillus-veneris
n13207335American maidenhair fern, five-fingered maidenhair fern, Adiantum pedatum
h13207572Bermuda maidenhair, Bermuda maidenhair fern, Adiantum bellum
h13207736brittle maidenhair, brittle maidenhair fern, Adiantum tenerum
h13207923Farley maidenhair, Farley maidenhair fern, Barbados maidenhair, glory fern, Adiantum tenerum farleyense
l13208302annual fern, Jersey fern, Anogramma leptophylla
h13208705lip fern, lipfern
h13208965smooth lip fern, Alabama lip fern, Cheilanthes alabamensis
h13209129lace fern, Cheilanthes gracillima
h13209270wooly lip fern, hairy lip fern, Cheilanthes lanosa
h13209460southwestern lip fern, Cheilanthes eatonii
n13209808bamboo fern, Coniogramme japonica
h13210350American rock brake, American parsley fern, Cryptogramma acrostichoides
h13210597European parsley fern, mountain parsley fern, Cryptogramma crispa
l13211020hand fern, Doryopteris pedata
h13211790cliff brake, cliff-brake, rock brake
h13212025coffee fern, Pellaea andromedifolia
h13212175purple rock brake, Pellaea atropurpurea
h13212379bird's-foot fern, Pellaea mucronata, Pellaea ornithopus
h13212559button fern, Pellaea rotundifolia
n13213066silver fern, Pityrogramma argentea
h13213397golden fern, Pityrogramma calomelanos aureoflava
h13213577gold fern, Pityrogramma chrysophylla
h13214217Pteris cretica
n13214340spider brake, spider fern, Pteris multifida
h13214485ribbon fern, spider fern, Pteris serrulata
h13215258potato fern, Marattia salicina
n13215586angiopteris, giant fern, Angiopteris evecta
h13217005skeleton fork fern, Psilotum nudum
n13219422horsetail
n13219833common horsetail, field horsetail, Equisetum arvense
n13219976swamp horsetail, water horsetail, Equisetum fluviatile
n13220122scouring rush, rough horsetail, Equisetum hyemale, Equisetum hyemale robustum, Equisetum robustum
h13220355marsh horsetail, Equisetum palustre
h13220525wood horsetail, Equisetum Sylvaticum
h13220663variegated horsetail, variegated scouring rush, Equisetum variegatum
n13221529club moss, club-moss, lycopod
h13222877shining clubmoss, Lycopodium lucidulum
h13222985alpine clubmoss, Lycopodium alpinum
h13223090fir clubmoss, mountain clubmoss, little clubmoss, Lycopodium selago
n13223588ground cedar, staghorn moss, Lycopodium complanatum
n13223710ground fir, princess pine, tree clubmoss, Lycopodium obscurum
n13223843foxtail grass, Lycopodium alopecuroides
h13224673spikemoss, spike moss, little club moss
h13224922meadow spikemoss, basket spikemoss, Selaginella apoda
h13225244desert selaginella, Selaginella eremophila
h13225365resurrection plant, rose of Jericho, Selaginella lepidophylla
h13225617florida selaginella, Selaginella eatonii
h13226320quillwort
n13226871earthtongue, earth-tongue
h13228017snuffbox fern, meadow fern, Thelypteris palustris pubescens, Dryopteris thelypteris pubescens
h13228536christella
n13229543mountain fern, Oreopteris limbosperma, Dryopteris oreopteris
h13229951New York fern, Parathelypteris novae-boracensis, Dryopteris noveboracensis
h13230190Massachusetts fern, Parathelypteris simulata, Thelypteris simulata
l13230662beech fern
h13230843broad beech fern, southern beech fern, Phegopteris hexagonoptera, Dryopteris hexagonoptera, Thelypteris hexagonoptera
n13231078long beech fern, narrow beech fern, northern beech fern, Phegopteris connectilis, Dryopteris phegopteris, Thelypteris phegopteris
h13231678shoestring fungus
h13231919Armillaria caligata, booted armillaria
h13232106Armillaria ponderosa, white matsutake
h13232363Armillaria zelleri
n13232779honey mushroom, honey fungus, Armillariella mellea
h13233727milkweed, silkweed
h13234114white milkweed, Asclepias albicans
h13234519poke milkweed, Asclepias exaltata
n13234678swamp milkweed, Asclepias incarnata
h13234857Mead's milkweed, Asclepias meadii, Asclepia meadii
h13235011purple silkweed, Asclepias purpurascens
n13235159showy milkweed, Asclepias speciosa
h13235319poison milkweed, horsetail milkweed, Asclepias subverticillata
n13235503butterfly weed, orange milkweed, chigger flower, chiggerflower, pleurisy root, tuber root, Indian paintbrush, Asclepias tuberosa
h13235766whorled milkweed, Asclepias verticillata
h13236100cruel plant, Araujia sericofera
n13237188wax plant, Hoya carnosa
h13237508silk vine, Periploca graeca
n13238375stapelia, carrion flower, starfish flower
h13238654Stapelias asterias
n13238988stephanotis
h13239177Madagascar jasmine, waxflower, Stephanotis floribunda
h13239736negro vine, Vincetoxicum hirsutum, Vincetoxicum negrum
h13239921zygospore
h13240362tree of knowledge
h13252672orangery
h13354021pocketbook
h13555775shit, dump
n13579829cordage
h13650447yard, pace
n13653902extremum, peak
n13862407leaf shape, leaf form
h13862552equilateral
h13862780figure
n13863020pencil
h13863186plane figure, two-dimensional figure
h13863473solid figure, three-dimensional figure
n13863771line
n13864035bulb
h13864153convex shape, convexity
h13864965concave shape, concavity, incurvation, incurvature
n13865298cylinder
n13865483round shape
n13865904heart
h13866144polygon, polygonal shape
h13866626convex polygon
h13866827concave polygon
h13867005reentrant polygon, reentering polygon
h13867492amorphous shape
h13868248closed curve
h13868371simple closed curve, Jordan curve
h13868515S-shape
n13868944wave, undulation
h13869045extrados
n13869547hook, crotchet
n13869788envelope
n13869896bight
h13871717diameter
n13872592cone, conoid, cone shape
n13872822funnel, funnel shape
h13873361oblong
n13873502circle
n13873917circle
h13874073equator
h13874558scallop, crenation, crenature, crenel, crenelle
n13875392ring, halo, annulus, doughnut, anchor ring
n13875571loop
h13875884bight
n13876561helix, spiral
h13877547element of a cone
h13877667element of a cylinder
n13878306ellipse, oval
n13879049quadrate
n13879320triangle, trigon, trilateral
h13879816acute triangle, acute-angled triangle
h13880199isosceles triangle
h13880415obtuse triangle, obtuse-angled triangle
h13880551right triangle, right-angled triangle
h13880704scalene triangle
n13880994parallel
h13881512trapezoid
n13881644star
n13882201pentagon
n13882276hexagon
h13882487heptagon
n13882563octagon
h13882639nonagon
h13882713decagon
h13882961rhombus, rhomb, diamond
h13883603spherical polygon
h13883763spherical triangle
h13884261convex polyhedron
h13884384concave polyhedron
h13884930cuboid
h13885011quadrangular prism
n13886260bell, bell shape, campana
h13888491angular distance
h13889066true anomaly
h13889331spherical angle
h13891547angle of refraction
h13891937acute angle
h13893786groove, channel
h13894154rut
h13894434bulge, bump, hump, swelling, gibbosity, gibbousness, jut, prominence, protuberance, protrusion, extrusion, excrescence
n13895262belly
n13896100bow, arc
n13896217crescent
h13897198ellipsoid
h13897528hypotenuse
n13897996balance, equilibrium, equipoise, counterbalance
n13898207conformation
h13898315symmetry, proportion
h13898645spheroid, ellipsoid of revolution
h13899735spherule
n13900287toroid
n13900422column, tower, pillar
n13901211barrel, drum
n13901321pipe, tube
h13901423pellet
h13901490bolus
n13901858dewdrop
n13902048ridge
n13902336rim
h13902793taper
h13903079boundary, edge, bound
h13905121incisure, incisura
h13905275notch
n13905792wrinkle, furrow, crease, crinkle, seam, line
h13906484dermatoglyphic
h13906669frown line
h13906767line of life, life line, lifeline
h13906936line of heart, heart line, love line, mensal line
n13907272crevice, cranny, crack, fissure, chap
n13908201cleft
n13908580roulette, line roulette
h13911045node
n13912260tree, tree diagram
n13912540stemma
h13914141brachium
h13914265fork, crotch
n13914608block, cube
n13915023ovoid
n13915113tetrahedron
h13915209pentahedron
h13915305hexahedron
h13915999regular polyhedron, regular convex solid, regular convex polyhedron, Platonic body, Platonic solid, ideal solid
h13916363polyhedral angle
n13916721cube, regular hexahedron
h13917690truncated pyramid
h13917785truncated cone
n13918274tail, tail end
n13918387tongue, knife
h13918717trapezohedron
n13919547wedge, wedge shape, cuneus
n13919919keel
n13926786place, shoes
n14131950herpes
h14175579chlamydia
n14564779wall
h14582716micronutrient
h14583400chyme
h14585392ragweed pollen
h14592309pina cloth
h14603798chlorobenzylidenemalononitrile, CS gas
h14633206carbon, C, atomic number 6
n14685296charcoal, wood coal
n14696793rock, stone
n14698884gravel, crushed rock
h14714645aflatoxin
h14720833alpha-tocopheral
n14765422leopard
n14785065bricks and mortar
h14786943lagging
h14804958hydraulic cement, Portland cement
n14810561choline
n14820180concrete
h14821852glass wool
n14844693soil, dirt
h14853210high explosive
n14858292litter
h14867545fish meal
h14891255Greek fire
h14899328culture medium, medium
h14900184agar, nutrient agar
n14900342blood agar
n14908027hip tile, hipped tile
h14909584hyacinth, jacinth
h14914945hydroxide ion, hydroxyl ion
n14915184ice, water ice
n14919819inositol
h14938389linoleum, lino
h14941787lithia water
h14942411lodestone, loadstone
n14973585pantothenic acid, pantothen
n14974264paper
h14975598papyrus
n14976759pantile
n14976871blacktop, blacktopping
h14977188tarmacadam, tarmac
n14977504paving, pavement, paving material
h14992287plaster
h14993378poison gas
h15005577ridge tile
h15006012roughcast
n15019030sand
h15048888spackle, spackling compound
h15060326render
h15060688wattle and daub
n15062057stucco
n15067877tear gas, teargas, lacrimator, lachrymator
o15075141toilet tissue, toilet paper, bathroom tissue
n15086247linseed, flaxseed
n15089258vitamin
h15089472fat-soluble vitamin
h15089645water-soluble vitamin
h15089803vitamin A, antiophthalmic factor, axerophthol, A
n15090065vitamin A1, retinol
h15090238vitamin A2, dehydroretinol
h15090742B-complex vitamin, B complex, vitamin B complex, vitamin B, B vitamin, B
n15091129vitamin B1, thiamine, thiamin, aneurin, antiberiberi factor
n15091304vitamin B12, cobalamin, cyanocobalamin, antipernicious anemia factor
n15091473vitamin B2, vitamin G, riboflavin, lactoflavin, ovoflavin, hepatoflavin
n15091669vitamin B6, pyridoxine, pyridoxal, pyridoxamine, adermin
n15091846vitamin Bc, vitamin M, folate, folic acid, folacin, pteroylglutamic acid, pteroylmonoglutamic acid
n15092059niacin, nicotinic acid
n15092227vitamin D, calciferol, viosterol, ergocalciferol, cholecalciferol, D
h15092409vitamin E, tocopherol, E
n15092650biotin, vitamin H
h15092751vitamin K, naphthoquinone, antihemorrhagic factor
n15092942vitamin K1, phylloquinone, phytonadione
h15093049vitamin K3, menadione
n15093137vitamin P, bioflavinoid, citrin
n15093298vitamin C, C, ascorbic acid
h15102359planking
n15102455chipboard, hardboard
n15102894knothole
)TABLE";
// clang-format on
const std::size_t kImageNetTableSize = sizeof(kImageNetTable) - 1;

}  // namespace luximm::detail
