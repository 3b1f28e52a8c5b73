/** Where the shop keeps its data: H2 in a file, an embedded PostgreSQL, or any JDBC database. */
@NullMarked
package org.broadleafcare.demo.database;

import org.jspecify.annotations.NullMarked;
