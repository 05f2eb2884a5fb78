/**
 * What happened in the world, as the OneBot 11 events that NapCat makes of it.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.event;
