import 'package:test/test.dart';

void main() {
  setUpAll(() {
    throw StateError('the till is closed'); // HERE((setUpAll))
  });

  test('pays', () {});
}
