/**
 * Other JVMs, so that what is measured shares neither heap nor threads with who measures.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.benchmarks.process;
