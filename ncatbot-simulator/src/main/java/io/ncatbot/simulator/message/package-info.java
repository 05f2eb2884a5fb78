/**
 * Message segments, CQ codes, and what becomes of a segment on its way through NapCat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.message;
