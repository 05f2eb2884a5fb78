/**
 * The small QQ world: a bot account, its friends and groups, what they say, and the
 * requests that wait for an answer. It knows nothing of OneBot; it tells what happened as
 * {@link io.ncatbot.simulator.world.WorldEvent}.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.world;
