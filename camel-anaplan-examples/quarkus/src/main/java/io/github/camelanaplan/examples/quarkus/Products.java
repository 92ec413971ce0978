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

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.apache.camel.Body;

/** The products of the plan, in the table {@code product}. */
@ApplicationScoped
public class Products {
    private static final int AT_ONCE = 500;

    private final DataSource database;

    Products(DataSource database) {
        this.database = database;
    }

    /**
     * Puts others in place of those that are there, all or none: until the last row has come, everybody sees the old ones.
     *
     * @param export is read as it comes, however long it is
     * @return how many there are now
     */
    @Transactional(rollbackOn = Exception.class)
    public int replace(@Body InputStream export) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from product");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into product (code, name, region, price) values (?, ?, ?, ?)");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(export)) {
            delete.executeUpdate();
            int count = 0;
            for (NamedCsvRecord row : rows) {
                insert.setString(1, row.getField("Code"));
                insert.setString(2, row.getField("Name"));
                insert.setString(3, row.getField("Parent"));
                insert.setBigDecimal(4, price(row.getField("Price")));
                insert.addBatch();
                count++;
                if (count % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            return count;
        }
    }

    private static BigDecimal price(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
