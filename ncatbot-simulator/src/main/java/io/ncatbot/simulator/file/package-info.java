/**
 * Files that went through the simulator: what they hold, under which keys they are known,
 * uploads that are under way, and the temporary directory.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.file;
