/**
 * The 256 words of a fingerprint, one for each value of a byte: things to see or touch, told apart by their first four
 * letters. The order is the encoding and never changes.
 */
export const words: readonly string[] = `
acorn agate album alder almond amber anchor anvil apple apron arbour arch arrow aster atlas autumn badger bagel
bakery banjo barley basin beacon beech bell birch biscuit bottle bramble brick bridge bronze cabin cactus camel
candle canyon carbon carpet castle cedar cellar chalk cherry circle clover cobalt copper daisy dawn delta denim
desert dingo disc dolphin domino donkey drum dune dusk eagle easel echo elbow elder elk ember engine fable falcon
feather fennel fern fiddle field finch flagon flint flute forest fossil fox fresco frost gable galaxy garden garnet
ginger glacier glove goblet gold gorge granite gravel grove guitar hammer harbour harp hazel helmet heron hill honey
hook horizon hotel hut ice igloo indigo inkwell iris island ivory jacket jade jasmine jetty jigsaw juniper kayak
kettle kiosk kite ladder lagoon lamp lantern larch lemon lentil lilac linen lizard lobster locket lotus lunar magnet
mango maple marble meadow melon mesa mint mirror mitten moss mountain mural napkin nectar needle nickel north oak
oasis ocean octave olive onyx opal orbit orchid otter oxygen paddle palm panda paper parade pebble pelican pepper
piano pigeon pillow planet plum pocket poppy quail quartz quill quince rabbit radish raft rainbow raven reef ribbon
river robin rocket ruby saddle saffron sail salmon sandal satin shell silver sketch slate snow socket spruce stable
summit swan tablet tailor tea thistle thunder tiger timber toast topaz torch tulip tundra turtle umbrella valley
vanilla vase velvet village violet vulture wagon walnut walrus water weasel whale wheat willow window winter wolf
wool yacht yarrow yeast yellow zebra zenith
`
  .trim()
  .split(/\s+/);
