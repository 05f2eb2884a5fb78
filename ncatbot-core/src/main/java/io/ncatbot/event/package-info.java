/**
 * What NapCat reports: one record for each kind of event, in one sealed family. The
 * records hold what was sent, under the same names in camelCase: ids as {@code long} (0
 * when NapCat does not know whose), times in Unix seconds.
 */
@NullMarked
package io.ncatbot.event;

import org.jspecify.annotations.NullMarked;
