/**
 * The web chat's backend: its page files, and the socket through which the page speaks as
 * any QQ user.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.chat;
