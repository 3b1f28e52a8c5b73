/** What every text and template must keep to. */
package org.broadleafcare.templates;
