/**
 * Groups: their members, what an admin may do, requests to join, announcements, messages
 * that are set apart, and albums.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.group;
