/**
 * The actions: the table of all that NapCat knows, its parameter check, and those that
 * this simulator plays.
 */
@org.jspecify.annotations.NullMarked
package io.ncatbot.simulator.action;
