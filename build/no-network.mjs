/** Stands in for Node's network in the bundle: libraries that could load pictures from addresses find nothing to do it with. */
export default undefined;
