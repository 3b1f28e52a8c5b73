package org.broadleafcare.storefront.form;

import java.io.Serializable;

/**
 * A file that was uploaded with a form which is not finished yet.
 *
 * @param id name of the file in the shelf's folder, random
 * @param name as the shopper's device named it
 * @param size bytes
 */
public record ShelvedFile(String id, String name, long size) implements Serializable {}
