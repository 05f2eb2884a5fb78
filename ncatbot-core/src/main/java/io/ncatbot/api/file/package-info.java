/**
 * Files: those of messages and of groups, flash and online transfers, and streams to and
 * from NapCat.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.file;
