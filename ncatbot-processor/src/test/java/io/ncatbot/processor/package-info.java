/**
 * Compiles small declarations in memory and looks at what is written from them.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.processor;
