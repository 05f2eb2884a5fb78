/**
 * What an application does for its bots where NapCat cannot: mail, and Markdown drawn as
 * a picture.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.api.service;
