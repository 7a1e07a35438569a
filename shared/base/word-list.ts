/**
 * The 2048 words of the recovery phrase and of a receipt's fingerprint: eleven bits each. The order is the encoding and never changes.
 * No two differ by a single letter, added, dropped, changed or swapped with its neighbour, so that a slip of the pen is noticed.
 */
export const words: readonly string[] = `
abacus about above absent absorb access account ache acorn across action actor adapt add address adjust admire admit
adult advance adverb aerial affair afford afraid after again age agenda agent agree ahead aim airport alarm album
alcove alert algebra alike all alley allow almanac almond almost alone alpha alpine already also always amaze amber
amid amount amuse anchor angler ankle annual answer anthem antique any apart appeal apple apricot april apron aqua
arcade arch archive arctic area argue arise armchair aroma around arrange arrive arrow art article artist ash aside
aspect aspen asphalt assist athlete atlas atom attach attempt attend attic auburn audience august aura author autumn
avenue average avocado avoid awake award away axis axle azure baby back badge bag bagel bagpipe baker balance balcony
ballad balloon ballot bamboo banana bandage banjo banner barber bargain barley barn barrel barrier base basic basket
bassoon battery beacon beam beard beast beaver become bed beef beetle before began behave behind beige being belfry
believe belong below belt bench beret beside better between beyond bicycle bike bill bind binder birch biscuit bison
bit blade blanket blend bless blink blizzard bloom blossom blouse blush boat body boil bold bonfire bonus bookcase
border borrow both bottle bottom bounce bound box bracket brain brass brave breath breeze brick bride brief bright
broad bronze brooch brook brother brown brunch bubble bucket buckle budget buffalo buffet builder bulb bulletin bundle
bungalow burgundy bus business button buyer buzz byte cabbage cabin cabinet cable cactus calm camel camera campsite
canal canary candle canoe canteen canvas canyon cape captain caramel caravan carbon card cargo carol carpet carrot
carry carve cashew castle catch cause cedar celery cellar cello cement censor century ceramic certain chain chalk
chamber change channel chapter charm chase cheap cheer cheese cheetah chef cherry chess chestnut child chimney chisel
choice choir choose chorus chrome chutney cider cinema cinnamon circle circus citizen citrus city civic claim clamp
clarify clarinet class clay clean clerk clever cliff climate climb clinic clip cloak close cloth clown club coach coal
coast coaster cobalt cobble cobweb cocoa coconut code coffee coin collect collie column comb combine comedy comet
comfort comic command common compare compass compost concert confirm connect consent contain context control convoy
cook copilot copper copy corduroy corner correct cottage cotton cough count country couple courage cousin cover cow
crab cracker cradle craft crane crater crayon cream create credit creek crescent crest crew cricket crimson crisp crop
croquet crowd crumb crystal cube cuckoo cucumber culture cup cupboard curb curious cushion custom cutlery cyan cycle
cypress dahlia daily dam dance dark data daughter dawn debate decade decimal deck declare decline deep defend define
degree delay deliver delta demand den denim dense depart depth deputy derive deserve design detail develop diagram
dial dialogue diamond diary dice diesel diet differ digit dinner dip diploma direct dish distant ditch divide doctor
dog doll dolphin domain dome domino donkey door doorbell doormat double dozen dragon drama drapery draw drawer dress
drift drill drink driver drizzle drum dry dulcimer dumpling dune during dusk duty dwell dynamo each eager eagle early
earring earth easel easy eat echo eclipse edge edit editor effort egg eighty elbow elder elect elegant elephant eleven
elm else embark embassy emblem embrace emerald emerge empire employ empty enable enamel end energy engage engine
engrave enigma enjoy enlarge enough enrich enter entire entrance entry envelope epoch equal equator equip era ermine
errand espresso essay estate estimate ethics evening event every evidence evolve exact exam example excel exchange
excite exercise exhibit exist expand expect explain explore export express extend extra eyebrow fabric face factory
fairy faith falcon family famous fancy fanfare far farmer fashion fast father feature federal feed feline fence fern
ferret ferry festival fetch few fiddle field fiesta fifteen fifty fig figure film filter final fine finger finish
first fjord flag flagpole flame flamingo flannel flash fleet flight flint float flock flood flora flotilla flow fluid
flute foam focus folk folklore follow foot footpath forest forget formal fortress fortune forty forum forward fossil
fountain four foxglove fraction fragment freckle free freedom freight fresco fresh friday friend frigate fringe frog
front frozen fruit fuchsia fuel fun function funnel furnace future gadget galaxy gale gallant gallery gallop gander
garage garden garland garlic garment garnet gas gauge gazebo gazelle gazette gear gecko general generous genius gentle
genuine geology get geyser giant gift giggle giraffe girl give glacier glad glance glaze gleam glide glimpse glitter
globe glory glue goblet golden gondola good gorge gourd govern gown grace gradual grammar granary grand granite graph
grasp gravel gravity gravy green grid grocer grotto group grow growth guard guava guess guild guinea guitar gulf gum
gust gutter habit habitat haiku half halibut hammer hammock hamster handbook handrail hang hangar happen happy harmony
harp harvest haven hawk hay haystack hazel health heart heather heavy hedgehog height helmet help herald herb hermit
heron herring hexagon hickory hidden high highway hire history hobby holiday holly holster homeland honest honey
honeybee hoof hope horizon horn host hotel hourly house hub huge human humble hundred hunt hurdle hurry husband
hyacinth iceberg icicle icon idea idiom igloo image imagine impact import improve impulse inch incline include income
increase index indigo indoor infant inform inhale initial ink inkwell inland inlet input inquire insect inside insight
inspire install instant instead intact intend interest interim into invent inventor invite involve inward iris issue
italic item itself ivory ivy jackdaw jacket jade jaguar january jargon jasmine jasper javelin jazz jelly jerky jersey
jetty jewel jigsaw job jockey joint joke journal journey jubilee judge juggle juice jukebox july jump junior juniper
justice kayak keen keepsake kennel kettle keyboard khaki kilogram kilt kimono kindle king kingdom kiosk kitchen kite
kitten kiwi knapsack knee knob knock koala label lacquer lady lagoon lamb land lantern laptop larder large laser
lattice launch laundry laurel lava lavender law lawyer leader leaf leaflet league learn leave lecture ledger left leg
legal legend leisure lemon lemonade length lens lentil leopard lettuce level liberty library lilac lily lime limerick
limit linen linnet lion liquid listen little lively lizard load lobster local locate locker lodge logic loop lorry
lotion lotus lounge luck luggage lullaby lunar luxury lynx lyre lyric macaroni machine magenta magic magnet magnolia
magpie mahogany maiden major mallet mammal manage mandate mandolin mango mantle manual map maple marble margin
marigold marine market maroon marsh marvel marzipan mascot mask mason master material mattress maximum meadow mean
measure media medium mellow melody melon member memory mental mention menu merchant mercury meringue merit mesh
message meteor method midnight mild million mimic mineral minimum minister minstrel minute mirror mist mix mixture
mobile model modern modest module mohair moisture moment monday monitor monsoon month moral more mortar mosaic moss
mother motive motor much mud muffin mulberry mule multiply museum mushroom music muslin mustard mutual myself mystery
myth name napkin nation native nature nautical navy nearby nebula nectar needle neigh neither nephew nerve network
neutral never news next nickel nickname niece nightcap ninety noble nobody nocturne nod noise nomad none noodle noon
north nothing notice nougat novel november nuance number nurse nut nutmeg nylon oak oasis oath oatmeal obey object
oblong oboe observe obtain occur ocean octave october octopus offer office often olive omega once onion online only
open opera operate opinion oppose option opus orange orbit orchard orchid ordinary oregano organ organic orient
origami origin ornament osprey ostrich outcome outdoor outer outfit outlet outline outpost output outside oval
overcoat owl owner oxygen oyster ozone package pact paddle paddock pageant paint palace palette pancake panel panther
papaya paper paprika papyrus parade paragon parallel parasol parcel pardon parent parsley parsnip partner party pass
passage passport pasta pastry pasture patient patrol pattern pavilion pea peacock peanut pearl pebble peel pelican
pencil penguin pension peony people pepper perfect perform perfume perhaps period person phone photo phrase physics
piano piccolo pick picnic picture pigeon pigment pile pillar pillow pilot pin pinecone pioneer pixel pizza plaid plan
planet plaster plastic plate plateau platform platypus player plaza pleasant please pledge plenty plover plug plumber
pocket poem polar policy polish polite polka polygon pompom pond pool poppy popular porridge porter portrait position
positive possible postcard postman potato pottery pouch powder prairie praise prefer prelude prepare present pretty
previous price primary primrose prior prism private problem proceed process produce profile progress project prologue
promise promote prompt proof proper propose proud prove proverb provide province prune public pudding pull pulley
pulse pumpkin pupil puppet purchase purple purpose push puzzle pyramid quadrant quail quaint quality quantity quarry
quart quartet queen quest question quiche quick quill quince quiz quota rabbit radar radiator radio radish radius
raffle ragtime rail railway rainbow raisin rally ramp ranch ranger rank rapid rare rattan rattle ravine razor react
ready realm reason recall receipt receive recent recipe recital record recover reduce reflect reform refrain refresh
refuge regard regatta region register regular reindeer relate relax release relic relief rely remain remark remedy
remember remind remote renew rent repair repeat replace report republic request require rescue resist resolve resource
respect respond result retire return reveal revenue reverse review rhubarb rhyme rhythm ribbon rich ridge rigid ripe
ripple ritual rivet robe robin robot robust rock roller romance rosemary roster rotate roundup routine royal rubber
ruby rudder rug ruin ruler runner runway rural rustic safari safe saffron saga sailor salad salary salmon salt salute
sample sandal sandwich sapphire sardine satchel satin saturday saucer sauna sausage scale scallop scan scarce scarf
scarlet scatter scenery schedule scheme scholar school science scissors scooter score scout screen script scroll
sculptor seagull seahorse seal search seaside second secret section sector secure seek self senate senior sentence
separate sequoia serene series service sesame session seven several shadow shaft shake shallow shawl shed sheet
shelter shepherd shield shilling shine ship shirt shoe shoelace shoulder shovel shower shrimp shrub shut shutter
shuttle sibling sienna sign signal silence silent silk silver similar since single siren sister sixteen sixty size
skate skeleton sketch skill skin sky skylark sleep sleeve slice slim slipper slope small smart smile smith smoke
smooth snack snail snow snowfall soap social soda solid solo solution solve song sonnet soprano sorbet sorrel sought
south space spaniel spark sparkle sparrow speak special speech speed spell sphere sphinx spider spike spinach spindle
spiral spirit splash sponge spoon sport spray spread spring sprout spruce square squash squirrel stable stadium staff
stage stamp stand standard starfish station statue stay steady steam steer stencil stereo stew steward stick stirrup
stitch stone stool stop stork strange straw street stretch stripe strong student studio study style subject submit
suburb subway succeed sudden suffix sugar suggest suit summer sunday sundial sunlight sunny sunrise sunset super
supply support sure surface surname surplus surprise survey sweater swift swing sycamore symphony syrup system tablet
tackle tactic take talent talk tangent tapestry target tariff tarragon taste tavern taxi teacher teak teapot teaspoon
telegram tell temple tenant tender tennis tenor tenth term terrace terrier textile texture than thatch theme theory
thick thimble thing third thirteen thirty this thistle thought thread three throat throw thumb thunder thursday ticket
tidy tie tiger tight timber tinsel tint title toboggan today together token tomato tomorrow tooth topaz topic torch
tortoise total toucan tourist toward tower track tractor trader traffic transfer transit trapeze tray treasure treat
treble trek trellis trend trial triangle tribute trinket trip triple tripod trolley trombone trophy tropical trouble
trousers trout trowel true truffle trumpet trunk trust truth tuesday tugboat tulip tuna tundra tunic turbine turkey
turnip turtle tutor tweed twelve twenty twice twig twilight twist type typical umbrella uncle under unicorn uniform
unique unit universe unknown unlock until upbeat update uphill uphold upon upper upright upset upstairs upward urban
urge urgent use useful usher usual utensil utmost utopia vacant vacuum valid value van vanilla variety various varnish
vault vellum velvet vendor venture veranda verbena verdict verify verse version vertical vessel vest viaduct victory
video view village vinegar vintage vinyl viola violet violin virtue visible vision visit visitor vista visual vital
vivid voice volcano volume voucher vowel voyage wagon wallaby walnut walrus waltz want warbler wardrobe warm warren
water wave wax waxwing web wedding weekend welcome wetland wharf wheat wheel when while whisker wicker wide width
windmill window winter wisdom within without wolf wombat wonder wooden woodland work worker workshop world wrench
wrist writer yacht yearling yes yoga young yours zebra zephyr zero zigzag zinc zipper zither zodiac zoom
`
  .trim()
  .split(/\s+/);
