/**
 * What is said in a chat: the {@linkplain io.ncatbot.message.Message message}, the
 * {@linkplain io.ncatbot.message.Segment segments} it consists of, CQ codes, merged
 * forwards and the files they carry.
 */
@NullMarked
package io.ncatbot.message;

import org.jspecify.annotations.NullMarked;
