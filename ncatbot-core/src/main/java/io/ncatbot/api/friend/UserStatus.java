package io.ncatbot.api.friend;

/**
 * Whether somebody is online.
 *
 * @param status QQ's number of the status, such as 10 for online, 30 for away, 50 for
 * busy
 * @param extStatus QQ's number of what is shown with it, such as 1028 for listening to
 * music; 0 for nothing
 */
public record UserStatus(int status, int extStatus) {

}
