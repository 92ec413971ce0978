/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.examples.quarkus;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database of the shop, while the shop is closed. */
final class Database {
    private final String url;

    Database(Path folder) {
        url = "jdbc:h2:file:" + folder + "/shop;INIT=RUNSCRIPT FROM 'classpath:shop.sql'";
    }

    /** Somebody buys something. */
    void sell(String product, String day, int units) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement("insert into sale values (?, cast(? as date), ?)")) {
            insert.setString(1, product);
            insert.setString(2, day);
            insert.setInt(3, units);
            insert.executeUpdate();
        }
    }

    /** The table of products, a line for each. */
    List<String> products() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select code, name, region, price from product order by code")) {
            while (rows.next()) {
                lines.add("%s | %s | %s | %s"
                        .formatted(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return lines;
    }
}
