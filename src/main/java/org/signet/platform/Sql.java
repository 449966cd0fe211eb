package org.signet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain JDBC for the hot path, in the transaction of the caller: an ORM's persist costs two to four
 * times as much there. An {@link Instant} among the arguments becomes a {@code timestamptz}.
 */
@ApplicationScoped
public class Sql {

  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads one row. */
  public interface Row<T> {
    /** The value of the row at hand. */
    T read(ResultSet row) throws SQLException;
  }

  /** The database refused; the cause has the SQL state. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(SQLException cause) {
      super(cause);
    }
  }

  /** Runs an insert, update or delete; answers the number of rows. */
  public int update(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** Every row of a query. */
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet rows = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(row.read(rows));
      }
      return values;
    } catch (SQLException e) {
      throw new Failure(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
    return list(sql, row, arguments).stream().findFirst();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      Object value = arguments[i];
      statement.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }
}
