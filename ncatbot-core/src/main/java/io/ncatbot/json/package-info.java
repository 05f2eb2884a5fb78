/**
 * Between the wire and the records: frames are decoded in one pass, parameters are
 * written straight to the generator, and the data of results is read by a Jackson mapper
 * of its own.
 */
@NullMarked
package io.ncatbot.json;

import org.jspecify.annotations.NullMarked;
