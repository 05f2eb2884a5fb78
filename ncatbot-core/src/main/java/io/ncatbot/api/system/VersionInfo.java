package io.ncatbot.api.system;

/**
 * Which program the bot speaks through.
 *
 * @param appName the program, such as {@code NapCat.Onebot}
 * @param protocolVersion the version of the protocol, such as {@code v11}
 * @param appVersion the version of the program
 */
public record VersionInfo(String appName, String protocolVersion, String appVersion) {

}
